import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ArticleId } from '../../../shared/article/ids.ts';
import type { SearchHit } from '../../../shared/ipc/records.ts';
import { useStorySearch } from '../../article/useStorySearch.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Field } from '../../ui/Field.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';

type Properties = {
  label: string;
  placeholder: string;
  /** Those that are not offered. */
  without: ReadonlySet<ArticleId | undefined>;
  onPick: (story: SearchHit) => void;
};

/** How many stories are looked for; some of them may not be offered. */
const mostFound = 30;
const mostOffered = 8;

/** Finds a story of this newsroom by its headline as one types; arrows and Enter pick it, Escape gives up. */
export function StoryPicker({ label, placeholder, without, onPick }: Properties) {
  const text = useText();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const hits = useStorySearch(typed, mostFound, 'headline');
  const offered = hits.filter((hit) => hit.headline !== '' && !without.has(hit.id)).slice(0, mostOffered);
  const open = typed.trim() !== '' && offered.length > 0;
  const chosen = Math.min(at, offered.length - 1);
  const list = useRef<HTMLDivElement>(null);
  // At the foot of the inspector what is offered would be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of stories makes it longer.
  useEffect(() => {
    if (open) list.current?.scrollIntoView({ block: 'nearest' });
  }, [open, offered.length]);

  function type(value: string): void {
    setTyped(value);
    setAt(0);
  }

  function pick(story: SearchHit | undefined): void {
    if (!story) return;
    type('');
    onPick(story);
  }

  function onKey(event: KeyboardEvent): void {
    if (typed === '') return;
    if (event.key === 'ArrowDown') setAt(Math.min(offered.length - 1, chosen + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
    else if (event.key === 'Enter') pick(offered[chosen]);
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="story-picker">
      <Field label={label}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={listId}
            aria-activedescendant={open ? `${listId}-${chosen}` : undefined}
            placeholder={placeholder}
            value={typed}
            maxLength={400}
            onChange={(event) => type(event.target.value)}
            onBlur={() => type('')}
            onKeyDown={onKey}
          />
        )}
      </Field>
      <div ref={list} role="listbox" id={listId} aria-label={label} hidden={!open}>
        {offered.map((story, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above answers the keyboard.
          <div
            key={story.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            // The field would lose the focus, and with it what is offered.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(story)}
          >
            <span>{story.headline}</span>
            <StateBadge state={story.state} changed={story.changedSincePublished} />
          </div>
        ))}
      </div>
      <p className="hint" role="status">
        {typed.trim().length > 1 && text('searchResults', { count: offered.length })}
      </p>
    </div>
  );
}
