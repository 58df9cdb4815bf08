import { create } from 'zustand';
import { call } from '../ipc/client.ts';

const works = new Set<Promise<unknown>>();

/** Whether something is being done that will still change the open story. */
export const useUnderWay = create<{ isUnderWay: boolean }>(() => ({ isUnderWay: false }));

/** Work that will still change the open story, as a picture does that is being taken in: it ends before the story is left. */
export function finishFirst(work: Promise<unknown>): void {
  works.add(work);
  tell();
  void work.finally(() => {
    works.delete(work);
    tell();
  });
}

/** Waits for all of it. */
export async function allFinished(): Promise<void> {
  await Promise.allSettled(works);
}

/** Main is told ahead of time: when the window is closed it is too late to ask. */
function tell(): void {
  const isUnderWay = works.size > 0;
  if (useUnderWay.getState().isUnderWay === isUnderWay) return;
  useUnderWay.setState({ isUnderWay });
  void call('window.work', { isUnderWay });
}
