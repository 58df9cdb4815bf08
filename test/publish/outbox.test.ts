import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { act } from '../../electron/articles/act.ts';
import { saveBlocks, saveFields } from '../../electron/articles/save.ts';
import { askToPublish } from '../../electron/publish/askToPublish.ts';
import { createOutbox, type OutboxOptions } from '../../electron/publish/outbox.ts';
import { isWorthRetrying, retryDelay } from '../../electron/publish/retryPolicy.ts';
import type { Target } from '../../electron/publish/target.ts';
import { type ArticleId, newId, type SiteId } from '../../shared/article/ids.ts';
import type { OwnStory } from '../../shared/article/related.ts';
import type { Block } from '../../shared/blocks/block.ts';
import { failed, ok } from '../../shared/ipc/result.ts';
import { everyField } from '../fixtures/everyBlock.ts';
import { hire, placed, write } from '../store/newsroom.ts';
import { type Desk, openDesk, openPublisher, retitle, send, settled, writeArticle } from './desk.ts';

test('an article goes to the local site, changes there and comes off it', async () => {
  const desk = await openDesk();
  const { id } = await writeArticle(desk);
  expect(await send(desk, id, desk.localSite.id)).toMatchObject({
    state: 'done',
    progress: 1,
    errorCode: null,
  });
  const [publication] = desk.store.publications.ofArticle(id);
  const read = async () => (await fetch(publication?.url ?? '')).text();
  expect(await read()).toContain('Panen Padi');
  retitle(desk, id, 'Judul baru');
  expect(await read()).not.toContain('Judul baru');
  await send(desk, id, desk.localSite.id, 'update');
  expect(await read()).toContain('Judul baru');
  expect(desk.store.articles.find(id)).toMatchObject({ state: 'published' });
  await send(desk, id, desk.localSite.id, 'unpublish');
  expect((await fetch(publication?.url ?? '')).status).toBe(404);
  expect(desk.store.articles.find(id)).toMatchObject({ state: 'approved', publishedRevision: null });
  expect(
    desk.store.events
      .ofArticle(id)
      .map(({ kind }) => kind)
      .slice(-3),
  ).toEqual(['publish', 'update', 'unpublish']);
});

test('a story does not get the page of another one that is out, and its entry says so', async () => {
  const desk = await openDesk();
  const [first, second] = [await writeArticle(desk, { slug: 'banjir' }), await writeArticle(desk)];
  await send(desk, first.id, desk.localSite.id);
  saveFields(desk.store, 'editor', first.id, { slug: 'banjir-lama' });
  expect(saveFields(desk.store, 'editor', second.id, { slug: 'banjir' })).toMatchObject({
    value: { slug: 'banjir-2' },
  });
  // As it may stand in a newsroom of before.
  const fields = desk.store.articles.find(second.id)?.fields ?? everyField;
  desk.store.articles.writeFields(second.id, { ...fields, slug: 'banjir' }, '');
  const path = (id: ArticleId) => new URL(desk.store.publications.ofArticle(id)[0]?.url ?? '').pathname;
  expect(await send(desk, second.id, desk.localSite.id)).toMatchObject({
    state: 'done',
    errorCode: 'differs',
    errorDetail: 'slug',
  });
  expect([first.id, second.id].map(path)).toEqual(['/news/banjir/', '/news/banjir-2/']);
  await send(desk, first.id, desk.localSite.id, 'update');
  expect(path(first.id)).toBe('/news/banjir-lama/');
  await send(desk, first.id, desk.localSite.id, 'unpublish');
  const { url } = desk.store.publications.ofArticle(second.id)[0] ?? { url: '' };
  expect(await (await fetch(url)).text()).toContain('<article>');
});

test('what is sent is what stood there when it was asked for', async () => {
  const desk = await openDesk();
  const { id } = await writeArticle(desk);
  const asked = askToPublish(desk.store, desk.editor, {
    articleId: id,
    siteId: desk.localSite.id,
    intent: 'publish',
  });
  retitle(desk, id, 'Diketik sesudahnya');
  desk.publisher.outbox.wake();
  if (asked.ok) await settled(desk.store, asked.value.id);
  const page = await (await fetch(desk.store.publications.ofArticle(id)[0]?.url ?? '')).text();
  expect(page).not.toContain('Diketik sesudahnya');
});

test('only an editor publishes, only what is approved, whole, free and not on its way already', async () => {
  const desk = await openDesk();
  const { id } = await writeArticle(desk);
  const ask = { articleId: id, siteId: desk.localSite.id, intent: 'publish' } as const;
  const code = (outcome: ReturnType<typeof askToPublish>) => (outcome.ok ? 'ok' : outcome.error.code);
  expect(code(askToPublish(desk.store, hire(desk.store, 'reporter'), ask))).toBe('not-allowed');
  expect(code(askToPublish(desk.store, desk.editor, { ...ask, intent: 'update' }))).toBe('not-allowed');
  expect(code(askToPublish(desk.store, desk.editor, { ...ask, siteId: id as unknown as SiteId }))).toBe(
    'site-not-found',
  );
  const embargoed = await writeArticle(desk, { embargoUntil: new Date(Date.now() + 60_000).toISOString() });
  expect(code(askToPublish(desk.store, desk.editor, { ...ask, articleId: embargoed.id }))).toBe('embargoed');
  expect(code(askToPublish(desk.store, desk.editor, ask))).toBe('ok');
  expect(code(askToPublish(desk.store, desk.editor, ask))).toBe('already-queued');
  act(desk.store, desk.editor, embargoed.id, { action: 'reopen', reason: '' });
  expect(code(askToPublish(desk.store, desk.editor, { ...ask, articleId: embargoed.id }))).toBe(
    'not-allowed',
  );
});

test('a story of which readers would get the dateline alone is not published', async () => {
  const desk = await openDesk();
  const { id } = await writeArticle(desk);
  const remove = desk.store.blocks.ofArticle(id).map(({ block }) => block.id);
  const quote: Block = { id: newId(), type: 'quote', content: [], citation: 'Sutarno' };
  saveBlocks(desk.store, 'editor', id, { put: placed([quote]), remove });
  const ask = { articleId: id, siteId: desk.localSite.id, intent: 'publish' } as const;
  expect(askToPublish(desk.store, desk.editor, ask)).toEqual(failed('body-needed'));
});

test('what had not been sent when the program ended is sent at the next start', async () => {
  const desk = await openDesk();
  const { id } = await writeArticle(desk);
  await desk.publisher.stop(0);
  const asked = askToPublish(desk.store, desk.editor, {
    articleId: id,
    siteId: desk.localSite.id,
    intent: 'publish',
  });
  if (!asked.ok) throw new Error(asked.error.code);
  desk.publisher.outbox.wake();
  await openPublisher(desk.paths, desk.store, desk.library, fetch);
  expect(await settled(desk.store, asked.value.id)).toMatchObject({ state: 'done' });
});

test('a failure that passes waits for its time, is shortened by the network’s return, and can be given up', async () => {
  const desk = await openDesk();
  const { outbox, ask } = await outboxWith(desk, { publish: async () => failed('offline') }, () => 60_000);
  const entry = await ask();
  await until(() => desk.store.outbox.find(entry)?.state === 'retrying');
  const waiting = desk.store.outbox.find(entry);
  expect(Date.parse(waiting?.nextTryAt ?? '') - Date.now()).toBeGreaterThan(50_000);
  outbox.hurry();
  await until(() => desk.store.outbox.find(entry)?.attempts === 2);
  await until(() => desk.store.outbox.find(entry)?.state === 'retrying');
  expect(outbox.cancel(entry, 'Rina')).toEqual(ok(undefined));
  outbox.hurry();
  expect(desk.store.outbox.find(entry)).toMatchObject({ state: 'cancelled', attempts: 2 });
});

test('what waits for a moment that a clock set back has made far away is sent at once', async () => {
  const desk = await openDesk();
  let tries = 0;
  const publish = async () => (++tries === 1 ? failed('offline') : failed('wrong-password'));
  const { outbox, ask } = await outboxWith(desk, { publish }, () => 60_000);
  const entry = await ask();
  await until(() => desk.store.outbox.find(entry)?.state === 'retrying');
  const row = desk.store.outbox.find(entry);
  const nextTryAt = new Date(Date.now() + 40 * 24 * 3_600_000).toISOString();
  if (row) desk.store.outbox.change(row, { nextTryAt });
  outbox.wake();
  await until(() => desk.store.outbox.find(entry)?.state === 'failed');
  expect(tries).toBe(2);
});

test('what was asked for later counts as newer, whatever the clock says', async () => {
  const { store, localSite } = await openDesk();
  const articleId = write(store, hire(store, 'editor'), { headline: 'Banjir' });
  const ask = {
    articleId,
    siteId: localSite.id,
    intent: 'publish',
    versionId: null,
    revision: 1,
    by: 'R',
  } as const;
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const older = store.outbox.add(ask);
  vi.setSystemTime(Date.now() - 86_400_000);
  const newer = store.outbox.add(ask);
  expect(store.outbox.recent(2).map(({ id }) => id)).toEqual([newer.id, older.id]);
  expect([older, newer].map(store.outbox.isSuperseded)).toEqual([true, false]);
});

test('two sites are never sent one article at the same time', async () => {
  const desk = await openDesk();
  let under = 0;
  let most = 0;
  const publish: Target['publish'] = async () => {
    most = Math.max(most, ++under);
    await new Promise((done) => setTimeout(done, 30));
    under--;
    return ok({ remoteId: '1', url: 'http://127.0.0.1/1', baseHash: 'x', differences: [] });
  };
  const { ask } = await outboxWith(desk, { publish });
  const second = desk.store.sites.add({
    kind: 'wordpress',
    name: 'B',
    address: 'http://b.example/',
    username: 'b',
  });
  const first = await ask();
  const other = askToPublish(desk.store, desk.editor, {
    articleId: lastAsked,
    siteId: second.id,
    intent: 'publish',
  });
  await settled(desk.store, first);
  if (other.ok) await settled(desk.store, other.value.id);
  expect(most).toBe(1);
});

test('what is being sent is not begun once more by whoever looks for work as soon as they are told of it', async () => {
  const desk = await openDesk();
  const { id } = await writeArticle(desk);
  await desk.publisher.stop(0);
  let sent = 0;
  const publish: Target['publish'] = async ({ articleId }) => {
    sent++;
    outbox.wake();
    return ok({ remoteId: articleId, url: 'http://127.0.0.1/1', baseHash: 'x', differences: [] });
  };
  const outbox = createOutbox({
    store: desk.store,
    target: () => ok({ publish, unpublish: async () => failed('refused') }),
    changed: () => outbox.wake(),
    bug: (error) => {
      throw error;
    },
  });
  desk.publisher = { ...desk.publisher, outbox };
  outbox.start();
  expect(await send(desk, id, desk.localSite.id)).toMatchObject({ state: 'done', attempts: 1 });
  expect(sent).toBe(1);
});

test('a bug is told, and fails the entry instead of the program', async () => {
  const desk = await openDesk();
  const bugs: unknown[] = [];
  const publish = async () => {
    throw new Error('unforeseen');
  };
  const { ask } = await outboxWith(desk, { publish }, undefined, (error) => bugs.push(error));
  expect(await settled(desk.store, await ask())).toMatchObject({ state: 'failed', errorCode: 'internal' });
  expect(bugs).toHaveLength(1);
});

test('what goes for good while it is being sent is not told of any more', async () => {
  const desk = await openDesk();
  const told: string[] = [];
  let isSent = false;
  const publish: Target['publish'] = async ({ tell }) => {
    tell('check', 0.2);
    // As with the sample: of a story of one's own, the history stays.
    desk.store.database.exec('UPDATE article SET sample = 1');
    desk.store.database.exec('DELETE FROM article');
    tell('pictures', 0.6);
    isSent = true;
    return failed('refused');
  };
  const { ask } = await outboxWith(desk, { publish }, undefined, undefined, ({ step }) => told.push(step));
  await ask();
  await until(() => isSent);
  expect(told).toEqual(['', 'check']);
});

test('what was sent while its end could not be written down is looked into again without a restart', async () => {
  const desk = await openDesk();
  const bugs: unknown[] = [];
  let sent = 0;
  const publish: Target['publish'] = async () => {
    sent++;
    // The disk fills up while it is being sent, and has room again a little later.
    if (sent === 1) desk.store.database.pragma('query_only = ON');
    return failed('refused');
  };
  const { ask } = await outboxWith(
    desk,
    { publish },
    () => 20,
    (error) => {
      bugs.push(error);
      desk.store.database.pragma('query_only = OFF');
    },
  );
  expect(await settled(desk.store, await ask())).toMatchObject({ state: 'failed', errorCode: 'refused' });
  expect([sent, bugs.length]).toEqual([2, 1]);
});

test('what is to be sent is sent though it could not be read when it was looked for', async () => {
  const desk = await openDesk();
  const bugs: unknown[] = [];
  const { outbox, ask } = await outboxWith(
    desk,
    { publish: async () => failed('refused') },
    () => 20,
    (error) => bugs.push(error),
  );
  vi.spyOn(desk.store.outbox, 'open').mockImplementationOnce(() => {
    throw new Error('database is locked');
  });
  const entry = await ask();
  expect(await settled(desk.store, entry)).toMatchObject({ state: 'failed', errorCode: 'refused' });
  vi.spyOn(desk.store.outbox, 'open').mockImplementationOnce(() => {
    throw new Error('database is locked');
  });
  expect(() => outbox.hurry()).not.toThrow();
  vi.spyOn(desk.store.outbox, 'open').mockImplementationOnce(() => {
    throw new Error('database is locked');
  });
  expect(() => outbox.start()).not.toThrow();
  expect(bugs).toHaveLength(3);
});

test('being offline and a full disk are waited out for ever, a broken site is not, and waits grow to a quarter of an hour', () => {
  expect(isWorthRetrying('offline', 500)).toBe(true);
  expect(isWorthRetrying('no-answer', 500)).toBe(true);
  expect(isWorthRetrying('site-disk-full', 500)).toBe(true);
  expect(isWorthRetrying('site-read-only', 1)).toBe(false);
  expect(isWorthRetrying('server-error', 7)).toBe(true);
  expect(isWorthRetrying('server-error', 8)).toBe(false);
  expect(isWorthRetrying('wrong-password', 1)).toBe(false);
  expect(retryDelay(1)).toBeLessThanOrEqual(6_000);
  expect(retryDelay(50)).toBeLessThanOrEqual(1_080_000);
});

test('nothing of the local site is written outside of its folder', async () => {
  const desk = await openDesk();
  const { id } = await writeArticle(desk, { category: '../../keluar' });
  await send(desk, id, desk.localSite.id);
  expect(existsSync(join(desk.paths.site, '..', 'keluar'))).toBe(false);
  expect(desk.store.publications.ofArticle(id)[0]?.url).toMatch(/\/keluar\//);
});

let lastAsked: Parameters<typeof askToPublish>[2]['articleId'];

/** A second outbox over the desk's store, whose only site is this one. */
async function outboxWith(
  desk: Desk,
  target: Partial<Target>,
  delay?: (attempts: number) => number,
  bug: (error: unknown) => void = (error) => {
    throw error;
  },
  changed: OutboxOptions['changed'] = () => undefined,
) {
  await desk.publisher.stop(0);
  const whole: Target = {
    publish: async () => failed('refused'),
    unpublish: async () => failed('refused'),
    ...target,
  };
  const outbox = createOutbox({
    store: desk.store,
    target: () => ok(whole),
    changed,
    bug,
    ...(delay && { delay }),
  });
  outbox.start();
  const ask = async () => {
    const { id } = await writeArticle(desk);
    lastAsked = id;
    const asked = askToPublish(desk.store, desk.editor, {
      articleId: id,
      siteId: desk.localSite.id,
      intent: 'publish',
    });
    if (!asked.ok) throw new Error(asked.error.code);
    outbox.wake();
    return asked.value.id;
  };
  return { outbox, ask };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 5));
}

test('a story that names another one has changed for its readers when that one goes out, moves, gets another headline or comes off', async () => {
  const desk = await openDesk();
  const siteId = desk.localSite.id;
  const named = await writeArticle(desk, { headline: 'Panen raya', slug: 'panen-raya' });
  const related = [{ title: 'Panen raya', url: '', articleId: named.id }];
  const naming = await writeArticle(desk, { headline: 'Banjir', slug: 'banjir', related });
  const other = await writeArticle(desk, { headline: 'Pasar', slug: 'pasar' });
  const hasChanged = (id = naming.id) => desk.store.articles.summary(id)?.changedSincePublished;
  for (const { id } of [naming, other]) await send(desk, id, siteId);
  expect(hasChanged()).toBe(false);

  const renew = async () => {
    expect(hasChanged()).toBe(true);
    await send(desk, naming.id, siteId, 'update');
    expect(hasChanged()).toBe(false);
  };
  await send(desk, named.id, siteId);
  await renew();
  // Another text on the same page is nothing to the story that leads there.
  saveFields(desk.store, 'editor', named.id, { deck: 'Padi menguning' });
  await send(desk, named.id, siteId, 'update');
  expect(hasChanged()).toBe(false);
  // Nor is a headline that readers do not see yet.
  retitle(desk, named.id, 'Panen raya dimulai ');
  expect(hasChanged()).toBe(false);
  await send(desk, named.id, siteId, 'update');
  await renew();
  saveFields(desk.store, 'editor', named.id, { slug: 'panen-raya-dimulai' });
  await send(desk, named.id, siteId, 'update');
  await renew();
  await send(desk, named.id, siteId, 'unpublish');
  await renew();
  expect(hasChanged(other.id)).toBe(false);
});

test('a story that is being sent while one that it names goes out has changed for its readers at once', async () => {
  const desk = await openDesk();
  await desk.publisher.stop(0);
  const named = await writeArticle(desk, { headline: 'Panen raya', slug: 'panen-raya' });
  const related = [{ title: 'Panen raya', url: '', articleId: named.id }];
  const naming = await writeArticle(desk, { headline: 'Banjir', slug: 'banjir', related });
  let leadsTo: OwnStory | undefined;
  const publish: Target['publish'] = async ({ articleId, storyOf }) => {
    if (articleId === naming.id) {
      leadsTo = storyOf(named.id);
      // Its page is made; until it has arrived, the other one does.
      await Promise.resolve();
      if (leadsTo === undefined) await send(desk, named.id, desk.localSite.id);
      else if (leadsTo.headline === 'Panen raya') await send(desk, named.id, desk.localSite.id, 'update');
    }
    const url = `http://127.0.0.1/${articleId}`;
    return ok({ remoteId: articleId, url, baseHash: 'x', differences: [] });
  };
  const target: Target = { publish, unpublish: async () => failed('refused') };
  const bug = (error: unknown) => {
    throw error;
  };
  const outbox = createOutbox({ store: desk.store, target: () => ok(target), changed: () => undefined, bug });
  desk.publisher = { ...desk.publisher, outbox };
  outbox.start();
  const hasChanged = () => desk.store.articles.summary(naming.id)?.changedSincePublished;

  await send(desk, naming.id, desk.localSite.id);
  expect(leadsTo).toBeUndefined();
  expect(hasChanged()).toBe(true);
  retitle(desk, named.id, 'Panen raya dimulai');
  await send(desk, naming.id, desk.localSite.id, 'update');
  expect(leadsTo).toMatchObject({ headline: 'Panen raya' });
  expect(hasChanged()).toBe(true);
  await send(desk, naming.id, desk.localSite.id, 'update');
  expect(leadsTo).toEqual({ url: `http://127.0.0.1/${named.id}`, headline: 'Panen raya dimulai' });
  expect(hasChanged()).toBe(false);
});
