const works = new Set<Promise<unknown>>();

/** Work that will still change the open story, as a picture does that is being taken in: it ends before the story is left. */
export function finishFirst(work: Promise<unknown>): void {
  works.add(work);
  void work.finally(() => works.delete(work));
}

/** Waits for all of it. */
export async function allFinished(): Promise<void> {
  await Promise.allSettled(works);
}
