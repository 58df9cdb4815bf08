import { expect, onTestFinished, test, vi } from 'vitest';
import { act } from '../../electron/articles/act.ts';
import { startSchedule } from '../../electron/publish/schedule.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { type Desk, openDesk, writeArticle } from './desk.ts';

/** When everything here is to go out. */
const at = new Date(Date.now() + 3 * 3_600_000).toISOString();

test('an article whose time came while the machine slept goes out soon after it wakes', async () => {
  const desk = await openDesk();
  const id = await schedule(desk);
  const { due } = start(desk, Date.now());
  vi.advanceTimersByTime(60_000);
  expect(due).toEqual([]);
  // While it sleeps the clock goes on, and no timer does.
  vi.setSystemTime(Date.parse(at) + 5_000);
  vi.advanceTimersByTime(30_000);
  expect(due).toEqual([id]);
});

test('a story that cannot be written down at its time goes out later, and holds up no other one', async () => {
  const desk = await openDesk();
  const [first, second] = [await schedule(desk), await schedule(desk)];
  const { add } = desk.store.outbox;
  const written = vi.spyOn(desk.store.outbox, 'add').mockImplementation((row) => {
    if (row.articleId === first) throw new Error('database or disk is full');
    return add(row);
  });
  const { due, bugs } = start(desk, Date.parse(at));
  expect([due, bugs.length]).toEqual([[second], 1]);
  written.mockRestore();
  vi.advanceTimersByTime(30_000);
  expect([due, bugs.length]).toEqual([[second, first], 1]);
});

test('stories that cannot be read at the start go out as soon as they can be', async () => {
  const desk = await openDesk();
  const id = await schedule(desk);
  const read = vi.spyOn(desk.store.articles, 'scheduled').mockImplementation(() => {
    throw new Error('database is locked');
  });
  const { due, bugs } = start(desk, Date.parse(at));
  read.mockRestore();
  vi.advanceTimersByTime(30_000);
  expect([due, bugs.length]).toEqual([[id], 1]);
});

async function schedule(desk: Desk): Promise<ArticleId> {
  const { id } = await writeArticle(desk);
  act(desk.store, desk.editor, id, { action: 'schedule', reason: '', at, siteId: desk.localSite.id });
  return id;
}

/** Starts it at this time (ms), with a clock that only the test moves. */
function start({ store }: Desk, now: number): { due: ArticleId[]; bugs: unknown[] } {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now });
  onTestFinished(() => void vi.useRealTimers());
  const [due, bugs]: [ArticleId[], unknown[]] = [[], []];
  const { stop } = startSchedule({
    store,
    onDue: (articleId) => due.push(articleId),
    bug: (error) => bugs.push(error),
  });
  onTestFinished(stop);
  return { due, bugs };
}
