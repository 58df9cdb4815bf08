import { useEffect, useState } from 'react';
import type { ArticleFields } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { changeFields } from '../../article/articleStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The address of the page: made from the headline until somebody chooses one, and again when it is left empty, but not
 * while one is about to type another.
 */
export function SlugField({ fields, readOnly }: { fields: ArticleFields; readOnly: boolean }) {
  const text = useText();
  const [typed, setTyped] = useState(fields.slug);
  useEffect(() => setTyped(fields.slug), [fields.slug]);
  const valid = typed === '' || pattern.test(typed);

  function leave(): void {
    if (typed === '' && fields.slug !== '' && !readOnly) changeFields({ slug: '', slugChosen: false });
  }

  return (
    <div className="slug">
      <TextInput
        label={text('slug')}
        placeholder={text('slugHint')}
        value={typed}
        limit={limits.slug}
        readOnly={readOnly}
        onLeave={leave}
        problem={valid ? undefined : text('slugInvalid')}
        onChange={(value) => {
          setTyped(value);
          if (pattern.test(value)) changeFields({ slug: value, slugChosen: true });
        }}
      />
      {fields.slugChosen && !readOnly && (
        <Button look="quiet" onClick={() => changeFields({ slug: '', slugChosen: false })}>
          {text('slugReset')}
        </Button>
      )}
    </div>
  );
}
