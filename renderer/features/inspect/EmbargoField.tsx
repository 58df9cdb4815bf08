import type { ArticleFields } from '../../../shared/article/fields.ts';
import { changeFields } from '../../article/articleStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { instantFromLocal, localFromInstant } from '../../ui/localTime.ts';

/** Until when the story must not be published, in the newsroom's time zone. */
export function EmbargoField({ fields, readOnly }: { fields: ArticleFields; readOnly: boolean }) {
  const text = useText();
  const { embargoUntil, timeZone } = fields;
  return (
    <div className="embargo">
      <Field label={`${text('embargo')} (${timeZone})`}>
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            readOnly={readOnly}
            value={embargoUntil ? localFromInstant(embargoUntil, timeZone) : ''}
            onChange={(event) =>
              changeFields({ embargoUntil: instantFromLocal(event.target.value, timeZone) ?? null })
            }
          />
        )}
      </Field>
      {embargoUntil && !readOnly && (
        <Button look="quiet" onClick={() => changeFields({ embargoUntil: null })}>
          {text('embargoClear')}
        </Button>
      )}
    </div>
  );
}
