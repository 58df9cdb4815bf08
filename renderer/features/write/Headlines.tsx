import { useRef } from 'react';
import type { ArticleFields } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { changeFields, useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { useCommands } from '../../commands/commandStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { useLimit } from '../../ui/TextInput.tsx';

/** Kicker, headline, deck and dateline, set as they will read. */
export function Headlines() {
  const text = useText();
  const fields = useArticle((state) => state.open?.fields);
  const readOnly = useEditingScope() !== 'all';
  const headline = useRef<HTMLTextAreaElement>(null);
  useCommands({ 'go.headline': () => headline.current?.focus() });
  if (!fields) return null;
  const { dateline } = fields;
  const line = (name: 'kicker' | 'headline' | 'deck') => ({
    value: fields[name],
    readOnly,
    onChange: (value: string) => changeFields({ [name]: value } as Partial<ArticleFields>),
  });
  return (
    <header className="headlines">
      <LineInput
        className="kicker"
        label={text('kicker')}
        hint={text('kickerHint')}
        limit={limits.kicker}
        {...line('kicker')}
      />
      <LineInput
        className="headline"
        label={text('headline')}
        hint={text('headline')}
        limit={limits.headline}
        element={headline}
        {...line('headline')}
      />
      <LineInput
        className="deck"
        label={text('deck')}
        hint={text('deckHint')}
        limit={limits.deck}
        {...line('deck')}
      />
      {/* Without a place there is none on the page either. */}
      {(!readOnly || dateline.place.trim() !== '') && (
        <div className="dateline">
          <LineInput
            className="place"
            label={text('place')}
            hint={text('placeHint')}
            limit={limits.datelinePlace}
            value={dateline.place}
            readOnly={readOnly}
            onChange={(place) => changeFields({ dateline: { ...dateline, place } })}
          />
          {(!readOnly || dateline.outlet.trim() !== '') && (
            <>
              <span aria-hidden>,</span>
              <LineInput
                className="outlet"
                label={text('outlet')}
                hint={text('outletHint')}
                limit={limits.datelineOutlet}
                value={dateline.outlet}
                readOnly={readOnly}
                onChange={(outlet) => changeFields({ dateline: { ...dateline, outlet } })}
              />
            </>
          )}
          <span aria-hidden>–</span>
        </div>
      )}
    </header>
  );
}

type LineProperties = {
  className: string;
  label: string;
  hint: string;
  limit: number;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
  element?: React.RefObject<HTMLTextAreaElement | null>;
};

/** One line that wraps but holds no line break. */
function LineInput({ className, label, hint, limit, value, readOnly, onChange, element }: LineProperties) {
  const text = useText();
  const [cut, take] = useLimit(limit, onChange);
  // What is empty and cannot be written in needs no line; that of the headline stays for the keys that lead to it.
  if (readOnly && value === '' && !element) return null;
  return (
    <div className={`line ${className}`}>
      <textarea
        ref={element}
        rows={1}
        aria-label={label}
        aria-invalid={cut || undefined}
        placeholder={readOnly ? undefined : hint}
        value={value}
        readOnly={readOnly}
        onChange={(event) => take(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          focusNext(event.currentTarget);
        }}
      />
      {cut && (
        <p className="problem" role="alert">
          {text('limitReached', { count: limit })}
        </p>
      )}
    </div>
  );
}

/** Enter goes on to the next line of the article, and from the last one into its body. */
function focusNext(from: HTMLTextAreaElement): void {
  const stops = [...document.querySelectorAll<HTMLElement>('.headlines textarea, .body')];
  stops[stops.indexOf(from) + 1]?.focus();
}
