import { type FocusEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import type { Related } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { safeWebLink } from '../../../shared/article/link.ts';
import { changeFields, useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { useRelatedStories } from '../../article/useRelatedStories.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { givingUp } from '../../ui/givingUp.ts';
import { Icon } from '../../ui/icons/Icon.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { StoryPicker } from './StoryPicker.tsx';

const none: readonly Related[] = [];

/** The stories that the page points to at its end: this newsroom's own, and addresses on the web. */
export function RelatedFields() {
  const text = useText();
  const own = useArticle((state) => state.open?.article.id);
  const related = useArticle((state) => state.open?.fields.related) ?? none;
  const { titleOf, isGone } = useRelatedStories(related);
  const originOf = (one: Related) => {
    if (!one.articleId) return hostOf(one.url);
    return text(isGone(one) ? 'relatedGone' : 'relatedOwn');
  };
  const readOnly = useEditingScope() === 'none';
  const [adding, setAdding] = useState<boolean>();
  const [added, setAdded] = useState<Related>();
  const box = useRef<HTMLFieldSetElement>(null);
  const mayAdd = !readOnly && related.length < limits.related;
  if (readOnly && related.length === 0) return null;
  const add = (one: Related) => {
    setAdded(one);
    changeFields({ related: [...related, one] });
  };
  const remove = (index: number) => {
    // The button goes with its row: one goes on at the next one, or where one looks for another.
    const buttons = box.current?.querySelectorAll<HTMLElement>('li button');
    (buttons?.[index + 1] ?? buttons?.[index - 1] ?? box.current?.querySelector('input'))?.focus();
    changeFields({ related: related.filter((_, at) => at !== index) });
  };
  return (
    <fieldset ref={box} className="related">
      <legend className="field-label">{text('related')}</legend>
      {related.length > 0 && (
        <ul>
          {related.map((one, index) => (
            <li key={`${one.articleId ?? one.url} ${one.title}`}>
              <span className="related-link">
                <span>{titleOf(one)}</span>
                <small>{originOf(one)}</small>
              </span>
              {!readOnly && (
                <Button
                  look={['quiet', 'icon']}
                  aria-label={text('relatedRemove', { title: titleOf(one) })}
                  // The last one there is room for takes away what it was added with.
                  autoFocus={one === added && !mayAdd}
                  onClick={() => remove(index)}
                >
                  <Icon name="x" size={14} />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <StoryPicker
          label={text('relatedFind')}
          placeholder={text('relatedFindHint')}
          without={new Set([own, ...related.map(({ articleId }) => articleId)])}
          onPick={({ id, headline }) => add({ title: headline, url: '', articleId: id })}
        />
      )}
      {adding && (
        <NewAddress onAdd={add} onDone={() => setAdding(false)} onLeft={() => setAdding(undefined)} />
      )}
      {!adding && mayAdd && (
        // Whoever was done with an address had the keyboard in its form, which went.
        <Button look="quiet" autoFocus={adding === false} onClick={() => setAdding(true)}>
          <Icon name="plus" size={14} />
          {text('relatedAdd')}
        </Button>
      )}
    </fieldset>
  );
}

type NewAddressProperties = {
  onAdd: (related: Related) => void;
  onDone: () => void;
  /** Told instead when one has gone on elsewhere, where the keyboard stays. */
  onLeft: () => void;
};

function NewAddress({ onAdd, onDone, onLeft }: NewAddressProperties) {
  const text = useText();
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [refused, setRefused] = useState({ title: false, url: false });
  const form = useRef<HTMLFormElement>(null);
  // It takes the place of the button that asked for it.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  function add(event: FormEvent): void {
    event.preventDefault();
    const address = safeWebLink(url);
    const untitled = title.trim() === '';
    if (untitled || !address) {
      setRefused({ title: untitled, url: !address });
      form.current?.querySelectorAll('input')[untitled ? 0 : 1]?.focus();
      return;
    }
    onAdd({ title: title.trim(), url: address });
    onDone();
  }

  /** What is whole when one goes on elsewhere is not lost: there is no other place where one is asked to save. */
  function keepWhole({ currentTarget, relatedTarget }: FocusEvent): void {
    const address = safeWebLink(url);
    if (currentTarget.contains(relatedTarget) || title.trim() === '' || !address) return;
    onAdd({ title: title.trim(), url: address });
    onLeft();
  }

  return (
    <form ref={form} className="new-related" onSubmit={add} onBlur={keepWhole} onKeyDown={givingUp(onDone)}>
      <TextInput
        label={text('relatedTitle')}
        value={title}
        limit={limits.relatedTitle}
        problem={refused.title ? text('relatedTitleNeeded') : undefined}
        onChange={(value) => {
          setTitle(value);
          setRefused({ ...refused, title: false });
        }}
      />
      <TextInput
        label={text('relatedUrl')}
        placeholder={text('relatedUrlHint')}
        value={url}
        limit={limits.url}
        problem={refused.url ? text('relatedUrlInvalid') : undefined}
        onChange={(value) => {
          setUrl(value);
          setRefused({ ...refused, url: false });
        }}
      />
      <div className="buttons">
        <Button onClick={onDone}>{text('cancel')}</Button>
        <Button look="primary" type="submit">
          {text('relatedAdd')}
        </Button>
      </div>
    </form>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
