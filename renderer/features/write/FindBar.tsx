import type { LexicalEditor } from 'lexical';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCommands } from '../../commands/commandStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFind } from './useFind.ts';

type Properties = {
  editor: LexicalEditor;
  /** Counts how often one asked for it: each time the field is there to be typed into. */
  asked: number;
  onClose: () => void;
};

/** Finds words in the story: Enter goes on, Shift+Enter back, Escape leaves what was found selected. */
export function FindBar({ editor, asked, onClose }: Properties) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(selectedWords);
  const { count, at, step, select } = useFind(editor, wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what selects again.
  useEffect(() => field.current?.select(), [asked]);
  useCommands({
    'edit.findNext': count > 0 ? () => step(1) : undefined,
    'edit.findPrevious': count > 0 ? () => step(-1) : undefined,
  });

  function close(): void {
    onClose();
    select();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className="find-bar">
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
        <ChevronUp size={16} aria-hidden />
      </Button>
      <Button
        look={['quiet', 'icon']}
        aria-label={text('findNext')}
        disabled={count === 0}
        onClick={() => step(1)}
      >
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Button look={['quiet', 'icon']} aria-label={text('findClose')} onClick={close}>
        <X size={16} aria-hidden />
      </Button>
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
