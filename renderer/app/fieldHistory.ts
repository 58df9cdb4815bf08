/** The text of a field, and what is selected in it. */
export type FieldText = { value: string; start: number; end: number };

/** What a field said before, what it says now, and what it said before something was undone. */
export type FieldHistory = {
  past: readonly FieldText[];
  now: FieldText;
  future: readonly FieldText[];
  /** How the text came to be what it is; empty where the next change is a step of its own. */
  kind: string;
};

/** How many steps a field can go back. */
const mostSteps = 200;

/** Changes that are one step when one follows the other at the same place, by the names of `InputEvent.inputType`. */
const runs = new Set(['insertText', 'deleteContentBackward', 'deleteContentForward']);

/** Notes a change; what was noted is forgotten when the text was changed meanwhile without that being noted. */
export function noteChange(
  history: FieldHistory | undefined,
  before: FieldText,
  now: FieldText,
  kind: string,
): FieldHistory {
  if (history?.now.value !== before.value) return { past: [before], now, future: [], kind };
  const { past } = history;
  if (runs.has(kind) && kind === history.kind && isSame(before, history.now)) {
    return { past, now, future: [], kind };
  }
  return { past: [...past, before].slice(-mostSteps), now, future: [], kind };
}

/** The history one step back; undefined when there is none. */
export function goBack({ past, now, future }: FieldHistory): FieldHistory | undefined {
  const before = past.at(-1);
  return before && { past: past.slice(0, -1), now: before, future: [now, ...future], kind: '' };
}

/** The history one step forward again; undefined when there is none. */
export function goForward({ past, now, future }: FieldHistory): FieldHistory | undefined {
  const [next, ...rest] = future;
  return next && { past: [...past, now], now: next, future: rest, kind: '' };
}

function isSame(one: FieldText, other: FieldText): boolean {
  return one.value === other.value && one.start === other.start && one.end === other.end;
}
