import { create } from 'zustand';
import { letterOf } from '../../shared/commands/shortcuts.ts';
import { type FieldHistory, type FieldText, goBack, goForward, noteChange } from './fieldHistory.ts';
import { listenOutsideEditor } from './outsideEditor.ts';
import { useSession } from './sessionStore.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Step = 'undo' | 'redo';

/** The plain field that has the keyboard, if one has, and whether there is something to undo or to redo in it. */
export const useFieldUndo = create<{ field: Field | undefined; canUndo: boolean; canRedo: boolean }>(() => ({
  field: undefined,
  canUndo: false,
  canRedo: false,
}));

const histories = new WeakMap<Field, FieldHistory>();
const moves = { undo: goBack, redo: goForward } as const satisfies Record<Step, unknown>;

/**
 * Undoes in plain fields what was typed in them. Chromium keeps one history for the whole window, so that its own undo
 * would change the body, or another field, while the caret is here.
 */
export function startFieldUndo(): () => void {
  let before: FieldText | undefined;
  let composing = false;
  const onBefore = (event: Event) => {
    // A composition that the field itself has cut short does not say that it ends.
    if (event instanceof InputEvent && !event.isComposing) composing = false;
    const { target } = event;
    if (!composing) before = isTextField(target) ? textOf(target) : undefined;
  };
  const onInput = (event: Event) => {
    if (event instanceof InputEvent && !composing) note(event.target, event.inputType);
  };
  // What several keys compose, as an accent and its letter do, is typed once it is there as a whole.
  const onCompose = (event: Event) => {
    onBefore(event);
    composing = true;
  };
  const onComposed = ({ target }: Event) => {
    composing = false;
    note(target, 'insertText');
  };
  const note = (target: EventTarget | null, kind: string) => {
    if (!before || !isTextField(target)) return;
    const now = textOf(target);
    if (now.value !== before.value) {
      histories.set(target, noteChange(histories.get(target), before, now, kind));
    }
    before = undefined;
    followFocus();
  };
  const onKey = (event: Event) => {
    const step = event instanceof KeyboardEvent && stepOf(event);
    if (!step || event.isComposing || event.defaultPrevented || !isPlain(event.target)) return;
    event.preventDefault();
    stepInField(event.target, step);
  };
  const onLeave = ({ target, relatedTarget }: FocusEvent) => {
    composing = false;
    const history = isTextField(target) && histories.get(target);
    if (history) histories.set(target, { ...history, kind: '' });
    if (relatedTarget === null && document.hasFocus()) useFieldUndo.setState(noField);
  };
  const stops = [
    listenOutsideEditor(window, 'beforeinput', onBefore, true),
    // By now the field says what the window makes of what was typed.
    listenOutsideEditor(window, 'input', onInput),
    listenOutsideEditor(window, 'compositionstart', onCompose, true),
    listenOutsideEditor(window, 'compositionend', onComposed),
    listenOutsideEditor(window, 'keydown', onKey),
  ];
  window.addEventListener('focusin', followFocus);
  window.addEventListener('focusout', onLeave);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('focusin', followFocus);
    window.removeEventListener('focusout', onLeave);
  };
}

/** Goes one step back or forward in a field, if it says what it said after the last step. */
export function stepInField(field: Field, step: Step): void {
  const history = historyOf(field);
  const next = history && moves[step](history);
  if (!next) return;
  histories.set(field, next);
  write(field, next.now, step);
  followFocus();
}

/** Looks anew which field has the keyboard: one that is taken away does not say so. */
export function followFocus(): void {
  const { activeElement: field } = document;
  // One that only chooses a command or a story has the keyboard for a moment.
  if (field?.role === 'combobox') return;
  if (!isTextField(field)) {
    useFieldUndo.setState(noField);
    return;
  }
  const { past, future } = historyOf(field) ?? { past: [], future: [] };
  useFieldUndo.setState({ field, canUndo: past.length > 0, canRedo: future.length > 0 });
}

const noField = { field: undefined, canUndo: false, canRedo: false };

function historyOf(field: Field): FieldHistory | undefined {
  const history = histories.get(field);
  return history?.now.value === field.value ? history : undefined;
}

/** As if it had been typed, so that whoever listens to the field hears of it. */
function write(field: Field, { value, start, end }: FieldText, step: Step): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  // React has a setter of its own on the element, and would take the change for its own.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  field.setSelectionRange(start, end);
  const inputType = step === 'undo' ? 'historyUndo' : 'historyRedo';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

function stepOf(event: KeyboardEvent): Step | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const isMac = useSession.getState().platform === 'darwin';
  if (altKey || !(isMac ? metaKey : ctrlKey)) return undefined;
  const letter = letterOf(event);
  if (letter === 'Z') return shiftKey ? 'redo' : 'undo';
  return letter === 'Y' && !isMac && !shiftKey ? 'redo' : undefined;
}

function textOf({ value, selectionStart, selectionEnd }: Field): FieldText {
  return { value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
}

function isPlain(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Whether words are typed in it; a box that is ticked, a date or a number has no caret. */
function isTextField(target: EventTarget | null): target is Field {
  return isPlain(target) && !target.readOnly && target.selectionStart !== null;
}
