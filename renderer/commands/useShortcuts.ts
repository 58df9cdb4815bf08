import { useEffect } from 'react';
import { commandForKey } from '../../shared/commands/shortcuts.ts';
import { useSession } from '../app/sessionStore.ts';
import { listen } from '../ipc/client.ts';
import { isBehindDialog } from './behindDialog.ts';
import { giveCommand } from './commandStore.ts';

/** Keys that a text field answers by itself when the caret is in one that is not the body. */
const fieldsOwn = new Set(['edit.undo', 'edit.redo']);

/** Hears the keyboard and the native menu, and gives the commands they stand for. */
export function useShortcuts(): void {
  const isMac = useSession((session) => session.platform) === 'darwin';
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isPlainLetter(event) || isInDialog(event.target)) return;
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
      if (!command || (fieldsOwn.has(command) && isPlainField(event.target))) return;
      tellSelection();
      if (!giveCommand(command)) return;
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

/** What is only typed: no shortcut is without a modifier. */
function isPlainLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** A dialog keeps the keyboard to itself until it is closed. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.dialog-scrim, [role="dialog"]') !== null;
}

function isPlainField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
