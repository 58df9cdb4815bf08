import { useEffect, useState } from 'react';
import type { ArticleFields } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { changeFields } from '../../article/articleStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** The address of the page: made from the headline until somebody chooses one. */
export function SlugField({ fields, readOnly }: { fields: ArticleFields; readOnly: boolean }) {
  const text = useText();
  const [typed, setTyped] = useState(fields.slug);
  useEffect(() => setTyped(fields.slug), [fields.slug]);
  const valid = /^$|^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed);
  return (
    <div className="slug">
      <TextInput
        label={text('slug')}
        placeholder={text('slugHint')}
        value={typed}
        limit={limits.slug}
        readOnly={readOnly}
        problem={valid ? undefined : text('slugInvalid')}
        onChange={(value) => {
          setTyped(value);
          const slug = /^$|^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : undefined;
          if (slug !== undefined && slug.length <= limits.slug)
            changeFields({ slug, slugChosen: slug !== '' });
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
