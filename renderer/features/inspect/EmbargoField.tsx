import { useState } from 'react';
import type { ArticleFields } from '../../../shared/article/fields.ts';
import { changeFields } from '../../article/articleStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { instantFromLocal, localFromInstant } from '../../ui/localTime.ts';
import { MomentField } from '../../ui/MomentField.tsx';

/** Until when the story must not be published, in the newsroom's time zone. */
export function EmbargoField({ fields, readOnly }: { fields: ArticleFields; readOnly: boolean }) {
  const text = useText();
  const { embargoUntil, timeZone } = fields;
  // A date that is being corrected is none for a while; the embargo stands until there is another.
  const [typed, setTyped] = useState<string>();
  const stored = embargoUntil ? localFromInstant(embargoUntil, timeZone) : '';

  function take(local: string): void {
    setTyped(local);
    const instant = instantFromLocal(local, timeZone);
    if (instant) changeFields({ embargoUntil: instant });
  }

  return (
    <div className="embargo">
      <MomentField
        label={text('embargo')}
        local={typed ?? stored}
        timeZone={timeZone}
        readOnly={readOnly}
        onChange={take}
        onBlur={() => setTyped(undefined)}
      />
      {embargoUntil && !readOnly && (
        <Button look="quiet" onClick={() => changeFields({ embargoUntil: null })}>
          {text('embargoClear')}
        </Button>
      )}
    </div>
  );
}
