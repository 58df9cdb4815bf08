import type { ArticleFields, FieldsPatch } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { call } from '../ipc/client.ts';
import { type SaveState, saved, saving } from './saveState.ts';

/** How long after a change the fields are written, in ms. */
const saveDelay = 120;
const retryDelay = 2_000;

export type FieldSaver = ReturnType<typeof createFieldSaver>;

/** Writes the fields that changed, soon and in order; `stored` gets them as written, with the slug they were given. */
export function createFieldSaver(
  articleId: ArticleId,
  report: (state: SaveState) => void,
  stored: (fields: ArticleFields, newer: FieldsPatch) => void,
) {
  let pending: FieldsPatch = {};
  /** What waits while an older patch is sent value by value. */
  let held: FieldsPatch = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: Promise<boolean> | undefined;

  function later(delay: number): void {
    timer ??= setTimeout(() => void flush(), delay);
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    await inFlight;
    if (Object.keys(pending).length === 0) return true;
    inFlight = send();
    return inFlight;
  }

  async function send(): Promise<boolean> {
    const patch = pending;
    pending = {};
    const answer = await call('article.saveFields', { articleId, patch });
    if (answer.ok) {
      stored(answer.value, { ...held, ...pending });
      if (timer === undefined && Object.keys(pending).length === 0) report(saved);
      return true;
    }
    if (answer.error.code === 'invalid-input' && Object.keys(patch).length > 1) return sendOneByOne(patch);
    report({ kind: 'failed', code: answer.error.code });
    // A value that was refused would be refused again; it stays on the screen for the writer to mend.
    if (answer.error.code === 'invalid-input') return false;
    pending = { ...patch, ...pending };
    later(retryDelay);
    return false;
  }

  /** One value that is refused must not keep the others from the disk. */
  async function sendOneByOne(patch: FieldsPatch): Promise<boolean> {
    held = { ...patch, ...pending };
    const newer = pending;
    let written = true;
    for (const [name, value] of Object.entries(patch)) {
      pending = { [name]: value };
      written = (await send()) && written;
    }
    held = {};
    pending = { ...newer, ...pending };
    if (!written) report({ kind: 'failed', code: 'invalid-input' });
    return written;
  }

  return {
    change(patch: FieldsPatch): void {
      pending = { ...pending, ...patch };
      report(saving);
      later(saveDelay);
    },
    /** Writes what is not written yet; false when it could not be written. */
    flush,
  };
}
