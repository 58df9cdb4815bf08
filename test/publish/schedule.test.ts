import { expect, onTestFinished, test, vi } from 'vitest';
import { act } from '../../electron/articles/act.ts';
import { saveFields } from '../../electron/articles/save.ts';
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

test('a story that may not go out at its time is approved again, and it is told why', async () => {
  const desk = await openDesk();
  const [held, bare, free] = [await schedule(desk), await schedule(desk), await schedule(desk)];
  const embargoUntil = new Date(Date.parse(at) + 3_600_000).toISOString();
  saveFields(desk.store, 'editor', held, { embargoUntil });
  saveFields(desk.store, 'editor', bare, { headline: '' });
  const { due, missed } = start(desk, Date.parse(at));
  expect(due).toEqual([free]);
  expect(missed.toSorted()).toEqual(
    [
      [held, 'embargoed'],
      [bare, 'headline-needed'],
    ].toSorted(),
  );
  for (const id of [held, bare]) expect(desk.store.articles.find(id)?.state).toBe('approved');
});

test('a story whose site is gone at its time is told of as well', async () => {
  const desk = await openDesk();
  const id = await schedule(desk);
  vi.spyOn(desk.store.sites, 'all').mockReturnValue([]);
  const { due, missed } = start(desk, Date.parse(at));
  expect([due, missed]).toEqual([[], [[id, 'site-not-found']]]);
  expect(desk.store.articles.find(id)?.state).toBe('approved');
});

async function schedule(desk: Desk): Promise<ArticleId> {
  const { id } = await writeArticle(desk);
  act(desk.store, desk.editor, id, { action: 'schedule', reason: '', at, siteId: desk.localSite.id });
  return id;
}

/** What the schedule told: what was put into the outbox, what could not be and why, and what nobody foresaw. */
type Told = { due: ArticleId[]; missed: [ArticleId, string][]; bugs: unknown[] };

/** Starts it at this time (ms), with a clock that only the test moves. */
function start({ store }: Desk, now: number): Told {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now });
  onTestFinished(() => void vi.useRealTimers());
  const told: Told = { due: [], missed: [], bugs: [] };
  const { stop } = startSchedule({
    store,
    onDue: (articleId) => told.due.push(articleId),
    onMissed: (articleId, reason) => told.missed.push([articleId, reason]),
    bug: (error) => told.bugs.push(error),
  });
  onTestFinished(stop);
  return told;
}
