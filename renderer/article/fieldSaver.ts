import type { ArticleFields, FieldsPatch } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { type AnyError, call } from '../ipc/client.ts';
import { type SaveState, saved, saving } from './saveState.ts';

/** How long after a change the fields are written, in ms. */
const saveDelay = 120;
const retryDelay = 2_000;

/** The codes of what would be refused again. */
const lasting = ['invalid-input', 'unknown-picture', 'related-to-itself'] as const;
type Lasting = (typeof lasting)[number];

export type FieldSaver = ReturnType<typeof createFieldSaver>;

/** Writes the fields that changed, soon and in order; `stored` gets them as written, with the slug they were given. */
export function createFieldSaver(
  articleId: ArticleId,
  report: (state: SaveState) => void,
  stored: (fields: ArticleFields, newer: FieldsPatch) => void,
) {
  let pending: FieldsPatch = {};
  /** What cannot be accepted, until another value is given for the same field. */
  let refused: FieldsPatch = {};
  /** Why each field was refused the last time that it was. */
  const reasons: Partial<Record<string, Lasting>> = {};
  /** What waits while an older patch is sent value by value. */
  let held: FieldsPatch = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: Promise<void> | undefined;

  function later(delay: number): void {
    timer ??= setTimeout(() => void flush(), delay);
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    // Another who waited for the same answer may have begun to send meanwhile.
    while (inFlight) await inFlight;
    if (!isEmpty(pending)) {
      const patch = pending;
      pending = {};
      inFlight = send(patch).finally(() => {
        inFlight = undefined;
      });
      await inFlight;
    }
    return isEmpty(pending) && isEmpty(refused);
  }

  async function send(patch: FieldsPatch): Promise<void> {
    const answer = await call('article.saveFields', { articleId, patch });
    if (answer.ok) {
      refused = without(refused, patch);
      stored(answer.value, { ...refused, ...held, ...pending });
      if (timer === undefined && isEmpty(pending)) report(afterAnswer());
      return;
    }
    const { code } = answer.error;
    if (!isLasting(code)) {
      report({ kind: 'failed', code });
      pending = { ...patch, ...pending };
      later(retryDelay);
    } else if (Object.keys(patch).length > 1) {
      await sendOneByOne(patch);
    } else {
      // It would be refused again; it stays on the screen, and is said to be unsaved, until the writer mends it.
      refused = { ...refused, ...without(patch, pending) };
      for (const name of Object.keys(patch)) reasons[name] = code;
      report({ kind: 'failed', code });
    }
  }

  function afterAnswer(): SaveState {
    const [name] = Object.keys(refused);
    return name === undefined ? saved : { kind: 'failed', code: reasons[name] ?? 'invalid-input' };
  }

  /** One value that is refused must not keep the others from the disk. */
  async function sendOneByOne(patch: FieldsPatch): Promise<void> {
    held = patch;
    for (const [name, value] of Object.entries(patch)) await send({ [name]: value });
    held = {};
  }

  return {
    change(patch: FieldsPatch): void {
      pending = { ...pending, ...patch };
      report(saving);
      later(saveDelay);
    },
    /** Gives up what is not written: the fields are to be read again as they were written. */
    giveUp(): void {
      pending = {};
      refused = {};
    },
    /** Writes what is not written yet; false when it could not be written. */
    flush,
  };
}

function isLasting(code: AnyError): code is Lasting {
  return (lasting as readonly string[]).includes(code);
}

function isEmpty(patch: FieldsPatch): boolean {
  return Object.keys(patch).length === 0;
}

/** A patch without the fields that another one has. */
function without(patch: FieldsPatch, other: FieldsPatch): FieldsPatch {
  return Object.fromEntries(Object.entries(patch).filter(([name]) => !(name in other)));
}
