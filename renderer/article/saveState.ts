import type { AnyError } from '../ipc/client.ts';

/** Whether what is typed is on the disk. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'failed'; code: AnyError | 'block-refused' };

export const saved: SaveState = { kind: 'saved' };
export const saving: SaveState = { kind: 'saving' };

const gravity = { saved: 0, saving: 1, failed: 2 };

/** What is said of two things that are written apart: the graver of both. */
export function graver(one: SaveState, other: SaveState): SaveState {
  return gravity[one.kind] >= gravity[other.kind] ? one : other;
}
