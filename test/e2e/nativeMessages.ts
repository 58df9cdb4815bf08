import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/demo/startApp.mjs';

export type NativeMessage = { type: string; message: string; detail: string; buttons: string[] };

/** Loaded by main before the app, it answers native messages. */
export const stubDialogs = join(root, 'test/e2e/stubDialogs.cjs');

/**
 * Lets the native messages of the next start be answered by these buttons, and those after them by what Escape would
 * choose; gives what they said.
 */
export function answering(profile: string, answers: number[] = []): () => NativeMessage[] {
  const file = join(dirname(profile), 'messages.jsonl');
  process.env.DATELINE_ANSWERS = answers.join();
  process.env.DATELINE_MESSAGES = file;
  return () =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];
}
