import { useEffect, useRef, useState } from 'react';
import type { ArticleFields } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { slugFromHeadline } from '../../../shared/article/slug.ts';
import { changeFields } from '../../article/articleStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The address of the page: made from the headline until somebody chooses one, and again when it is left empty. What is
 * being typed stays as it is typed; when it is left it becomes what is kept, and one that was taken is told.
 */
export function SlugField({ fields, readOnly }: { fields: ArticleFields; readOnly: boolean }) {
  const text = useText();
  const { slug } = fields;
  const [typed, setTyped] = useState(slug);
  const typing = useRef(false);
  const [chosen, setChosen] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!typing.current) setTyped(slug);
  }, [slug]);
  const valid = typed === '' || pattern.test(typed.replace(/-$/, ''));
  // Another ending than the one that was typed was put to it.
  const taken = typed === slug && slug.startsWith(`${chosen}-`) && chosen !== '';

  function leave(): void {
    typing.current = false;
    if (readOnly) return;
    const made = typed === slug ? slug : slugFromHeadline(typed);
    if (made === '' && slug !== '') changeFields({ slug: '', slugChosen: false });
    else if (made !== '' && !pattern.test(typed)) choose(made);
    setTyped(pattern.test(typed) || made === '' ? slug : made);
  }

  function choose(next: string): void {
    setChosen(next);
    changeFields({ slug: next, slugChosen: true });
  }

  return (
    <div ref={box} className="slug">
      <TextInput
        label={text('slug')}
        placeholder={text('slugHint')}
        hint={taken ? text('slugTaken', { slug: chosen, other: slug }) : undefined}
        value={typed}
        limit={limits.slug}
        readOnly={readOnly}
        onLeave={leave}
        problem={valid ? undefined : text('slugInvalid')}
        onChange={(value) => {
          typing.current = true;
          setTyped(value);
          if (pattern.test(value)) choose(value);
        }}
      />
      {fields.slugChosen && !readOnly && (
        <Button
          look="quiet"
          onClick={() => {
            // The button goes with what it takes back.
            box.current?.querySelector('input')?.focus();
            setChosen('');
            changeFields({ slug: '', slugChosen: false });
          }}
        >
          {text('slugReset')}
        </Button>
      )}
    </div>
  );
}
