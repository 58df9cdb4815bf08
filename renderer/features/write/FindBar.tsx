import type { LexicalEditor } from 'lexical';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCommands } from '../../commands/commandStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';
import { ReplaceRow } from './ReplaceRow.tsx';
import { type Asked, useFind } from './useFind.ts';

type Properties = {
  editor: LexicalEditor;
  asked: Asked;
  replacing: boolean;
  /** Opens and closes the row that replaces; undefined for whoever may not change the story. */
  onReplace: (() => void) | undefined;
  onClose: () => void;
};

/** Finds words in the story: Enter goes on, Shift+Enter back, Escape leaves what was found selected. */
export function FindBar({ editor, asked, replacing, onReplace, onClose }: Properties) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(selectedWords);
  const find = useFind(editor, wanted);
  const { count, at, step, select } = find;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what selects again.
  useEffect(() => {
    if (asked.to === 'find' || wanted === '') field.current?.select();
  }, [asked]);
  useCommands({
    'edit.findNext': count > 0 ? () => step(1) : undefined,
    'edit.findPrevious': count > 0 ? () => step(-1) : undefined,
  });

  function close(): void {
    onClose();
    select();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    step(event.shiftKey ? -1 : 1);
    event.preventDefault();
    event.stopPropagation();
  }

  function onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    close();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className="find-bar" tabIndex={-1} onKeyDown={onEscape}>
      <div className="find-row">
        <input
          ref={field}
          type="text"
          className="input"
          aria-label={text('find')}
          placeholder={text('find')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={onKey}
        />
        <span className="count" role="status">
          {wanted !== '' && text('findCount', { at: at + 1, count })}
        </span>
        <Button
          look={['quiet', 'icon']}
          aria-label={text('findPrevious')}
          disabled={count === 0}
          onClick={() => step(-1)}
        >
          <Icon name="chevron-up" size={16} />
        </Button>
        <Button
          look={['quiet', 'icon']}
          aria-label={text('findNext')}
          disabled={count === 0}
          onClick={() => step(1)}
        >
          <Icon name="chevron-down" size={16} />
        </Button>
        <Button
          look={['quiet', 'icon']}
          className={replacing ? 'on' : undefined}
          aria-label={text('replaceShow')}
          aria-expanded={replacing}
          disabled={!onReplace}
          onClick={onReplace}
        >
          <Icon name="replace" size={16} />
        </Button>
        <Button look={['quiet', 'icon']} aria-label={text('findClose')} onClick={close}>
          <Icon name="x" size={16} />
        </Button>
      </div>
      {replacing && <ReplaceRow asked={asked} wanted={wanted} find={find} />}
    </search>
  );
}

/** What is selected in the story, if it is a few words: most likely what one looks for. */
function selectedWords(): string {
  const selection = getSelection();
  const inBody = selection?.anchorNode?.parentElement?.closest('.body');
  const words = inBody ? String(selection) : '';
  return words.length <= 80 && !words.includes('\n') ? words : '';
}
