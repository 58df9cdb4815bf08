import { create } from 'zustand';
import type { AnyError } from '../ipc/client.ts';

/** Something the user should know, shown for a while at the foot of the window. */
export type Notice = { id: number; tone: 'good' | 'bad' } & (
  | (NoticeMessage & { undo?: () => void })
  | { code: AnyError | string; detail?: string; about?: NoticeMessage }
);

export type NoticeMessage = { message: string; values?: Record<string, string | number> };

export const useNotices = create<{ notices: Notice[] }>(() => ({ notices: [] }));

let nextId = 1;

/** Tells good news, by the key of its sentence. */
export function notify({ message, values }: NoticeMessage): void {
  show({ id: nextId++, tone: 'good', message, ...(values && { values }) }, 5_000);
}

/** Tells what was taken away, by the key of its sentence, and offers to bring it back; gives the notice's id. */
export function notifyOfLoss(message: string, undo: () => void): number {
  const id = nextId++;
  show({ id, tone: 'good', message, undo }, 20_000);
  return id;
}

/**
 * Tells of a failure, by its code; the sentence about it says what is safe and what to do. `about` says before it what
 * failed, where that is not what one is looking at. Gives the notice's id.
 */
export function notifyFailure(code: AnyError | string, detail?: string, about?: NoticeMessage): number {
  const id = nextId++;
  show({
    id,
    tone: 'bad',
    code,
    ...(detail !== undefined && { detail }),
    ...(about && { about }),
  });
  return id;
}

/** Takes a notice away. */
export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Good news passes after so many ms; a failure stays until it is read. */
function show(notice: Notice, passesAfter?: number): void {
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }));
  if (passesAfter !== undefined) setTimeout(() => dismissNotice(notice.id), passesAfter);
}
