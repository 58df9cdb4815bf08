import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Asked, Find } from './useFind.ts';

type Properties = {
  asked: Asked;
  wanted: string;
  find: Find;
};

/** Replaces what is found: Enter the one that was gone to, the button all of them in one step. */
export function ReplaceRow({ asked, wanted, find }: Properties) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [replacement, setReplacement] = useState('');
  const [outcome, setOutcome] = useState<{ wanted: string; count: number | 'noRoom' }>();
  const nothing = find.count === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only being asked moves the caret, typing in the other field never.
  useEffect(() => {
    if (asked.to === 'replace' && wanted !== '') field.current?.select();
  }, [asked]);

  function replaceOne(): void {
    const left = find.replace(replacement);
    setOutcome(left && { wanted, count: left });
  }

  /** With nothing left to replace the button is disabled, and the keyboard stays in the bar; undo is still the story's. */
  function replaceAll(button: HTMLElement): void {
    setOutcome({ wanted, count: find.replaceAll(replacement) });
    button.closest('search')?.focus();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    replaceOne();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="find-row">
      <input
        ref={field}
        type="text"
        className="input"
        aria-label={text('replaceWith')}
        placeholder={text('replaceWith')}
        value={replacement}
        onChange={(event) => setReplacement(event.target.value)}
        onKeyDown={onKey}
      />
      <span className="count" role="status">
        {outcome?.wanted === wanted &&
          (outcome.count === 'noRoom' ? text('replaceNoRoom') : text('replaced', { count: outcome.count }))}
      </span>
      <Button look="quiet" disabled={nothing} onClick={replaceOne}>
        {text('replace')}
      </Button>
      <Button look="quiet" disabled={nothing} onClick={(event) => replaceAll(event.currentTarget)}>
        {text('replaceAll')}
      </Button>
    </div>
  );
}
