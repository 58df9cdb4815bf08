import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../shared/article/limits.ts';
import { isWebAddress } from '../../../shared/article/webAddress.ts';
import { changeFields, useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** The stories that the page points to at its end. */
export function RelatedFields() {
  const text = useText();
  const related = useArticle((state) => state.open?.fields.related) ?? [];
  const readOnly = useEditingScope() === 'none';
  const [adding, setAdding] = useState(false);
  return (
    <fieldset className="related">
      <legend className="field-label">{text('related')}</legend>
      {related.length > 0 && (
        <ul>
          {related.map((one, index) => (
            <li key={one.url + one.title}>
              <span>{one.title}</span>
              {!readOnly && (
                <Button
                  look={['quiet', 'icon']}
                  aria-label={text('relatedRemove', { title: one.title })}
                  onClick={() => changeFields({ related: related.filter((_, at) => at !== index) })}
                >
                  <X size={14} />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <NewRelated onDone={() => setAdding(false)} />}
      {!adding && !readOnly && related.length < limits.related && (
        <Button look="quiet" onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden />
          {text('relatedAdd')}
        </Button>
      )}
    </fieldset>
  );
}

function NewRelated({ onDone }: { onDone: () => void }) {
  const text = useText();
  const related = useArticle((state) => state.open?.fields.related) ?? [];
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [refused, setRefused] = useState(false);

  function add(event: FormEvent): void {
    event.preventDefault();
    if (title.trim() === '' || title.length > limits.relatedTitle) return;
    if (!isWebAddress(url)) {
      setRefused(true);
      return;
    }
    changeFields({ related: [...related, { title: title.trim(), url: url.trim() }] });
    onDone();
  }

  return (
    <form className="new-related" onSubmit={add}>
      <TextInput label={text('relatedTitle')} value={title} limit={limits.relatedTitle} onChange={setTitle} />
      <TextInput
        label={text('relatedUrl')}
        placeholder={text('relatedUrlHint')}
        value={url}
        limit={limits.url}
        problem={refused ? text('relatedUrlInvalid') : undefined}
        onChange={(value) => {
          setUrl(value);
          setRefused(false);
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
