import { expect, test } from 'vitest';
import { act } from '../../electron/articles/act.ts';
import { saveFields } from '../../electron/articles/save.ts';
import { askToPublish } from '../../electron/publish/askToPublish.ts';
import { createOutbox } from '../../electron/publish/outbox.ts';
import { startSchedule } from '../../electron/publish/schedule.ts';
import type { Target } from '../../electron/publish/target.ts';
import type { ArticleId, OutboxId, SiteId } from '../../shared/article/ids.ts';
import type { OutboxEntry } from '../../shared/ipc/records.ts';
import { failed, ok } from '../../shared/ipc/result.ts';
import { type Desk, openDesk, retitle, settled, writeArticle } from './desk.ts';

const soon = () => new Date(Date.now() + 40).toISOString();

test('no step is taken with what is on its way to readers, until that is cancelled', async () => {
  const { desk, outbox } = await offline();
  const { id } = await writeArticle(desk);
  const entry = ask(desk, id);
  expect(act(desk.store, desk.editor, id, { action: 'reopen', reason: '' })).toEqual(
    failed('already-queued'),
  );
  outbox.cancel(entry, 'Editor');
  expect(act(desk.store, desk.editor, id, { action: 'reopen', reason: '' })).toMatchObject({ ok: true });
});

test('an embargo that is set while an article waits for the network holds it', async () => {
  const sent: ArticleId[] = [];
  const { desk, outbox, online } = await offline((id) => sent.push(id));
  const { id } = await writeArticle(desk);
  const entry = ask(desk, id);
  outbox.wake();
  await until(() => desk.store.outbox.find(entry)?.state === 'retrying');
  saveFields(desk.store, 'editor', id, { embargoUntil: new Date(Date.now() + 3_600_000).toISOString() });
  online();
  outbox.hurry();
  expect(await settled(desk.store, entry)).toMatchObject({ state: 'failed', errorCode: 'embargoed' });
  expect(sent).toEqual([]);
});

test('what was taken back after it had failed does not go out when it is tried again', async () => {
  const sent: ArticleId[] = [];
  const { desk, outbox, online } = await offline((id) => sent.push(id), 'wrong-password');
  const { id } = await writeArticle(desk);
  const entry = ask(desk, id);
  outbox.wake();
  await settled(desk.store, entry);
  act(desk.store, desk.editor, id, { action: 'reopen', reason: '' });
  online();
  expect(outbox.retry(entry, 'Editor')).toEqual(failed('not-allowed'));
  expect(desk.store.versions.ofArticle(id).filter(({ kind }) => kind === 'published')).toHaveLength(1);
  expect(sent).toEqual([]);
});

test('what failed takes no time to go out from a story that has got one since', async () => {
  const sent: ArticleId[] = [];
  const { desk, outbox, online } = await offline((id) => sent.push(id), 'wrong-password');
  const { id } = await writeArticle(desk);
  const entry = ask(desk, id);
  outbox.wake();
  await settled(desk.store, entry);
  const at = new Date(Date.now() + 86_400_000).toISOString();
  act(desk.store, desk.editor, id, { action: 'schedule', reason: '', at, siteId: desk.localSite.id });
  online();
  expect(outbox.retry(entry, 'Editor')).toEqual(failed('superseded'));
  expect(desk.store.articles.find(id)).toMatchObject({ state: 'scheduled', scheduledFor: at });
  expect(sent).toEqual([]);
});

test('an older text that failed does not go out over a newer one when it is tried again', async () => {
  const sent: ArticleId[] = [];
  const { desk, outbox, online } = await offline((id) => sent.push(id), 'wrong-password');
  const { id } = await writeArticle(desk);
  const older = ask(desk, id);
  outbox.wake();
  await settled(desk.store, older);
  online();
  retitle(desk, id, 'Benar');
  const newer = ask(desk, id);
  outbox.wake();
  expect(await settled(desk.store, newer)).toMatchObject({ state: 'done' });
  expect(outbox.retry(older, 'Editor')).toEqual(failed('superseded'));
  expect(desk.store.outbox.find(older)).toMatchObject({ state: 'failed', errorCode: 'wrong-password' });
  expect(sent).toEqual([id]);
});

test('what failed goes out as the story is when somebody tries it again', async () => {
  const sent: string[] = [];
  const { desk, outbox, online } = await offline((_id, headline) => sent.push(headline), 'wrong-password');
  const { id } = await writeArticle(desk);
  const entry = ask(desk, id);
  outbox.wake();
  await settled(desk.store, entry);
  retitle(desk, id, '');
  online();
  expect(outbox.retry(entry, 'Editor')).toEqual(failed('headline-needed'));
  retitle(desk, id, 'Benar');
  expect(outbox.retry(entry, 'Editor')).toEqual(ok(undefined));
  expect(await settled(desk.store, entry)).toMatchObject({ state: 'done' });
  expect(sent).toEqual(['Benar']);
  expect(desk.store.outbox.find(entry)?.revision).toBe(desk.store.articles.find(id)?.revision);
});

test('an older text that waits does not go out after a newer one, even at a start', async () => {
  const sent: ArticleId[] = [];
  const { desk, outbox, online } = await offline((id) => sent.push(id), 'wrong-password');
  const { id } = await writeArticle(desk);
  const older = ask(desk, id);
  outbox.wake();
  await settled(desk.store, older);
  online();
  const newer = ask(desk, id);
  outbox.wake();
  await settled(desk.store, newer);
  const row = desk.store.outbox.find(older);
  if (row) desk.store.outbox.change(row, { state: 'retrying' });
  outbox.start();
  expect(await settled(desk.store, older)).toMatchObject({ state: 'failed', errorCode: 'superseded' });
  expect(sent).toEqual([id]);
});

test('a story that was taken off a site is not brought back by an update that had failed', async () => {
  const sent: ArticleId[] = [];
  const { desk, outbox, online, away } = await offline((id) => sent.push(id), 'wrong-password');
  const { id } = await writeArticle(desk);
  const step = async (intent: OutboxEntry['intent']) => {
    const entry = ask(desk, id, intent);
    outbox.wake();
    await settled(desk.store, entry);
    return entry;
  };
  online();
  await step('publish');
  away();
  const update = await step('update');
  online();
  await step('unpublish');
  expect(desk.store.articles.find(id)).toMatchObject({ state: 'approved' });
  expect(outbox.retry(update, 'Editor')).toEqual(failed('superseded'));
  expect(sent).toEqual([id]);
});

test('an update of what is not out there any more is not sent', async () => {
  const sent: ArticleId[] = [];
  const { desk, outbox, online } = await offline((id) => sent.push(id));
  const { id } = await writeArticle(desk);
  online();
  const first = ask(desk, id);
  outbox.wake();
  await settled(desk.store, first);
  const update = ask(desk, id, 'update');
  const at = new Date().toISOString();
  desk.store.publications.setUnpublished({ articleId: id, siteId: desk.localSite.id, baseHash: '', at });
  outbox.wake();
  expect(await settled(desk.store, update)).toMatchObject({ state: 'failed', errorCode: 'not-published' });
  expect(sent).toEqual([id]);
});

test('what failed can be tried again when the newer one was cancelled before anything of it was sent', async () => {
  const sent: ArticleId[] = [];
  const { desk, outbox, online } = await offline((id) => sent.push(id), 'wrong-password');
  const { id } = await writeArticle(desk);
  const older = ask(desk, id);
  outbox.wake();
  await settled(desk.store, older);
  outbox.cancel(ask(desk, id), 'Editor');
  online();
  expect(outbox.retry(older, 'Editor')).toEqual(ok(undefined));
  expect(await settled(desk.store, older)).toMatchObject({ state: 'done' });
  expect(sent).toEqual([id]);
});

test('a scheduled release that is cancelled waits for an editor, and is not asked for again', async () => {
  const { desk, outbox } = await offline();
  const { id } = await writeArticle(desk);
  const look = await releaseSoon(desk, id);
  const entry = desk.store.outbox.open()[0]?.id as OutboxId;
  outbox.cancel(entry, 'Rina');
  expect(desk.store.articles.find(id)).toMatchObject({ state: 'approved', scheduledFor: null });
  expect(desk.store.events.ofArticle(id).at(-1)).toMatchObject({ kind: 'unschedule', by: 'Rina' });
  look();
  expect(desk.store.outbox.open()).toEqual([]);
});

test('a scheduled release that cannot go out fails once, and waits for an editor', async () => {
  const { desk, outbox } = await offline(undefined, 'wrong-password');
  const { id } = await writeArticle(desk);
  const look = await releaseSoon(desk, id);
  const entry = desk.store.outbox.open()[0]?.id as OutboxId;
  outbox.wake();
  await settled(desk.store, entry);
  for (let again = 0; again < 5; again++) look();
  expect(desk.store.articles.find(id)).toMatchObject({ state: 'approved', scheduledFor: null });
  expect(desk.store.outbox.recent(10).filter((one) => one.articleId === id)).toHaveLength(1);
  const failures = desk.store.events.ofArticle(id).filter(({ kind }) => kind === 'publishFailed');
  expect(failures).toMatchObject([{ from: 'scheduled', to: 'approved', reason: 'wrong-password' }]);
});

test('a story scheduled for a site that is gone goes to no other site', async () => {
  const { desk } = await offline();
  const { id } = await writeArticle(desk);
  const site = desk.store.sites.add({
    kind: 'wordpress',
    name: 'B',
    address: 'http://b.example/',
    username: 'b',
  });
  await releaseSoon(desk, id, site.id, () => desk.store.sites.remove(site.id));
  expect(desk.store.outbox.open()).toEqual([]);
  expect(desk.store.articles.find(id)).toMatchObject({ state: 'approved' });
  expect(desk.store.events.ofArticle(id).at(-1)).toMatchObject({ reason: 'site-not-found' });
});

/** Schedules an article, lets its time come, and looks; gives what looks again. */
async function releaseSoon(
  desk: Desk,
  id: ArticleId,
  siteId: SiteId = desk.localSite.id,
  meanwhile: () => void = () => undefined,
): Promise<() => void> {
  act(desk.store, desk.editor, id, { action: 'schedule', reason: '', at: soon(), siteId });
  meanwhile();
  await until(() => Date.parse(desk.store.articles.find(id)?.scheduledFor ?? '') <= Date.now());
  const schedule = startSchedule({
    store: desk.store,
    onDue: () => undefined,
    onMissed: () => undefined,
    bug: unforeseen,
  });
  schedule.stop();
  return () => {
    schedule.look();
    schedule.stop();
  };
}

/** A desk whose outbox cannot reach its site until it is `online`, until it is `away` again; what is published is told. */
async function offline(
  sent: (id: ArticleId, headline: string) => void = () => undefined,
  code: 'offline' | 'wrong-password' = 'offline',
) {
  const desk = await openDesk();
  await desk.publisher.stop(0);
  let isOnline = false;
  const target: Target = {
    publish: async ({ articleId, fields }) => {
      if (!isOnline) return failed(code);
      sent(articleId, fields.headline);
      return ok({ remoteId: '1', url: 'http://127.0.0.1/1', baseHash: 'x', differences: [] });
    },
    unpublish: async () => (isOnline ? ok({ baseHash: 'y' }) : failed(code)),
  };
  const outbox = createOutbox({
    store: desk.store,
    target: () => ok(target),
    changed: () => undefined,
    bug: unforeseen,
    delay: () => 60_000,
  });
  outbox.start();
  const online = () => {
    isOnline = true;
  };
  const away = () => {
    isOnline = false;
  };
  return { desk, outbox, online, away };
}

function ask(desk: Desk, articleId: ArticleId, intent: OutboxEntry['intent'] = 'publish'): OutboxId {
  const asked = askToPublish(desk.store, desk.editor, { articleId, siteId: desk.localSite.id, intent });
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.value.id;
}

function unforeseen(error: unknown): never {
  throw error;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 5));
}
