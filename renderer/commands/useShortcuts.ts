import { useEffect } from 'react';
import type { Command } from '../../shared/commands/command.ts';
import { commandForKey } from '../../shared/commands/shortcuts.ts';
import { useSession } from '../app/sessionStore.ts';
import { listen } from '../ipc/client.ts';
import { isBehindDialog } from './behindDialog.ts';
import { giveCommand } from './commandStore.ts';
import { guardAlt } from './guardAlt.ts';
import { isPlainLetter } from './plainLetter.ts';

/** Keys that a text field answers by itself when the caret is in one that is not the body. */
const fieldsOwn = new Set(['edit.undo', 'edit.redo']);
/** What is done to the words of the body, and so not by the keys of somebody who writes elsewhere. */
const onlyInBody = /^(mark|block|insert)\./;
/** Keys that open a list of choices, or change a part of a date. */
const choicesOwn = new Set(['go.next', 'go.previous']);

/** Hears the keyboard and the native menu, and gives the commands they stand for. */
export function useShortcuts(): void {
  const isMac = useSession((session) => session.platform) === 'darwin';
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      guardAlt(event);
      // Until the letters are there, keys are those of what composes them: Enter takes what it offers.
      if (event.isComposing && isPlainField(event.target)) event.stopPropagation();
      if (isPlainLetter(event) || event.isComposing || isInDialog(event.target)) return;
      const command = commandForKey(
        {
          key: event.key,
          code: event.code,
          control: event.ctrlKey,
          meta: event.metaKey,
          alt: event.altKey,
          shift: event.shiftKey,
        },
        isMac,
      );
      if (!command || isAnsweredThere(command, event.target)) return;
      if (!isForNobody(command, event)) {
        tellSelection();
        if (!giveCommand(command)) return;
      }
      event.preventDefault();
      event.stopPropagation();
    }
    // Capturing, so that the editor does not answer a key that has been answered here.
    window.addEventListener('keydown', onKey, true);
    const stop = listen('menu.command', (command) => {
      if (!isBehindDialog(command)) giveCommand(command);
    });
    return () => {
      window.removeEventListener('keydown', onKey, true);
      stop();
    };
  }, [isMac]);
}

/** The browser tells of a selection a moment after the key that made it, and this key may have come before. */
function tellSelection(): void {
  document.dispatchEvent(new Event('selectionchange'));
}

/** A dialog keeps the keyboard to itself until it is closed. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.dialog-scrim, [role="dialog"]') !== null;
}

/** True for keys that do nothing: the body's in a field, and a key that is held and would make one story after the other. */
function isForNobody(command: Command, { target, repeat }: KeyboardEvent): boolean {
  return (onlyInBody.test(command) && isPlainField(target)) || (repeat && command === 'article.new');
}

/** True for keys that mean something else where they are pressed. */
function isAnsweredThere(command: Command, target: EventTarget | null): boolean {
  if (choicesOwn.has(command)) {
    return target instanceof Element && target.matches('select, [role="combobox"], [role="spinbutton"]');
  }
  return fieldsOwn.has(command) && isPlainField(target);
}

function isPlainField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
