import { join } from 'node:path';
import { expect, test } from 'vitest';
import { act } from '../../electron/articles/act.ts';
import { restoreVersion } from '../../electron/articles/restoreVersion.ts';
import { saveBlocks, saveFields } from '../../electron/articles/save.ts';
import { keepVersion } from '../../electron/articles/snapshot.ts';
import { sessionHandlers } from '../../electron/ipc/session.ts';
import { createMediaLibrary } from '../../electron/media/library.ts';
import { askToPublish } from '../../electron/publish/askToPublish.ts';
import { addSample } from '../../electron/sample/addSample.ts';
import { hasSample, removeSample } from '../../electron/sample/removeSample.ts';
import { sampleToPublish } from '../../electron/sample/toPublish.ts';
import { createSession } from '../../electron/session/session.ts';
import type { Store } from '../../electron/store/store.ts';
import {
  type ArticleId,
  type BlockId,
  type MediaId,
  newId,
  type VersionId,
} from '../../shared/article/ids.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { Person } from '../../shared/ipc/records.ts';
import { hire, paragraph, placed, write } from './newsroom.ts';
import { temporaryProfile, temporaryStore } from './temporaryStore.ts';

const pictures = join(import.meta.dirname, '../../renderer/public/sample');

/** The newsroom of a first start, and who sits there. */
async function firstStart(): Promise<{ store: Store; reporter: Person; editor: Person }> {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  await addSample(store, createMediaLibrary(store, paths.media), pictures);
  const first = (role: Person['role']) => store.people.all().find((one) => one.role === role) as Person;
  return { store, reporter: first('reporter'), editor: first('editor') };
}

const storyIn = (store: Store, state: string): ArticleId =>
  store.database.prepare('SELECT id FROM article WHERE state = ? LIMIT 1').pluck().get(state) as ArticleId;

const stories = (store: Store): unknown[] => store.database.prepare('SELECT id FROM article').pluck().all();

test('a first start that fails over a picture leaves nothing, and the next one is as a first one', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  const library = createMediaLibrary(store, paths.media);
  await expect(addSample(store, library, join(pictures, 'nowhere'))).rejects.toThrow();
  expect([store.people.all(), stories(store)]).toEqual([[], []]);
  await addSample(store, library, pictures);
  expect(store.people.all()).toHaveLength(4);
  expect(stories(store).length).toBeGreaterThan(5);
});

test('the story of the sample that is to be published is known until that has been asked for', async () => {
  const { store } = await firstStart();
  const articleId = sampleToPublish.get(store) as ArticleId;
  expect(store.articles.find(articleId)).toMatchObject({ state: 'approved' });
  sampleToPublish.clear(store);
  expect(sampleToPublish.get(store)).toBeUndefined();
});

test('a sample nobody has worked on goes as a whole', async () => {
  const { store, reporter } = await firstStart();
  expect(hasSample(store)).toBe(true);
  removeSample(store, reporter.id);
  expect(stories(store)).toEqual([]);
});

test.each<{ what: string; state: string; work: (store: Store, id: ArticleId, editor: Person) => void }>([
  {
    what: 'was rewritten',
    state: 'draft',
    work: (store, id) => saveBlocks(store, 'editor', id, { put: placed([paragraph('Baru.')]), remove: [] }),
  },
  {
    what: 'has another headline',
    state: 'draft',
    work: (store, id) => saveFields(store, 'editor', id, { headline: 'Baru' }),
  },
  {
    what: 'was approved',
    state: 'inReview',
    work: (store, id, editor) => act(store, editor, id, { action: 'approve', reason: '' }),
  },
  {
    what: 'was put back to a version',
    state: 'inReview',
    work(store, id, editor) {
      const version = keepVersion(store, id, 'checkpoint', editor.name) as VersionId;
      restoreVersion(store, editor, id, version);
    },
  },
])('a story of the sample that $what stays when the sample goes', async ({ state, work }) => {
  const { store, reporter, editor } = await firstStart();
  const id = storyIn(store, state);
  work(store, id, editor);
  removeSample(store, reporter.id);
  expect(stories(store)).toEqual([id]);
});

const picturesLeft = (store: Store): unknown[] =>
  store.database.prepare('SELECT id FROM media ORDER BY id').pluck().all();

test('a picture that a story names only in a version it keeps stays when the sample goes, and no other does', async () => {
  const { store, reporter } = await firstStart();
  const [inField, inBody] = picturesLeft(store) as [MediaId, MediaId];
  const picture = (mediaId: MediaId) => ({ mediaId, alt: '', caption: '', credit: '' });
  const image: Block = { id: newId<BlockId>(), type: 'image', ...picture(inBody) };
  const id = write(store, reporter, { headline: 'Banjir', featuredImage: picture(inField) }, ['Air naik.']);
  saveBlocks(store, 'editor', id, { put: placed([image]), remove: [] });
  keepVersion(store, id, 'checkpoint', reporter.name);
  saveFields(store, 'editor', id, { featuredImage: null });
  saveBlocks(store, 'editor', id, { put: [], remove: [image.id] });
  removeSample(store, reporter.id);
  expect(stories(store)).toEqual([id]);
  expect(picturesLeft(store)).toEqual([inField, inBody]);
});

test('a newsroom has an editor after its sample went', async () => {
  const { store, reporter, editor } = await firstStart();
  removeSample(store, reporter.id);
  expect(store.people.all().map(({ id }) => id)).toEqual(
    [editor, reporter].sort((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id),
  );
});

test('the editor of the sample goes when there is another one', async () => {
  const { store, reporter, editor } = await firstStart();
  hire(store, 'editor');
  removeSample(store, reporter.id);
  expect(store.people.find(editor.id)).toBeUndefined();
});

function handlers(store: Store, person: Person) {
  const session = createSession(store, 'en');
  session.sitAs(person);
  const host = { version: '', sessionChanged() {}, deskChanged() {}, gone: async () => undefined };
  return sessionHandlers(store, session, host);
}

test('the sample names the newsroom, and takes its name along unless there is another by then', async () => {
  for (const [given, left] of [
    [undefined, ''],
    ['difanews.com', 'difanews.com'],
  ] as const) {
    const { store, editor } = await firstStart();
    const calls = handlers(store, editor);
    const named = (outlet: string) => ({ ok: true, value: { settings: { outlet } } });
    expect(calls['session.get'](undefined)).toMatchObject(named('harianteluk.example'));
    const dateline = store.articles.find(storyIn(store, 'draft'))?.fields.dateline;
    expect(dateline).toMatchObject({ outlet: 'harianteluk.example' });
    if (given) calls['settings.save']({ outlet: given });
    await calls['sample.remove'](undefined);
    expect(calls['session.get'](undefined)).toMatchObject(named(left));
    expect(createSession(store, 'en').settings().outlet).toBe(left);
  }
});

test('what is sent of the sample is known as such until somebody works on it', async () => {
  const { store, editor } = await firstStart();
  const articleId = sampleToPublish.get(store) as ArticleId;
  const { id: siteId } = store.sites.add({ kind: 'local', name: '', address: '', username: '' });
  askToPublish(store, editor, { articleId, siteId, intent: 'publish' });
  expect(store.outbox.recent(1)).toMatchObject([{ articleId, ofSample: true }]);
  saveFields(store, 'editor', articleId, { headline: 'Baru' });
  expect(store.outbox.recent(1)).toMatchObject([{ articleId, ofSample: false }]);
});

test('the last editor stays one, and one of two need not', async () => {
  const store = await temporaryStore();
  const editor = hire(store, 'editor');
  const save = handlers(store, editor)['people.save'];
  expect(save({ ...editor, role: 'reporter' })).toMatchObject({ error: { code: 'last-editor' } });
  hire(store, 'editor', 'Another');
  expect(save({ ...editor, role: 'reporter' })).toMatchObject({ ok: true });
});

test('nobody gets the name of somebody else, and everybody may keep their own', async () => {
  const store = await temporaryStore();
  const editor = hire(store, 'editor', 'Ratna Dewi');
  const save = handlers(store, editor)['people.save'];
  expect(save({ name: ' ratna  DEWI', role: 'reporter' })).toMatchObject({ error: { code: 'name-taken' } });
  expect(save({ ...editor, name: 'Ratna dewi' })).toMatchObject({ ok: true });
  expect(save({ name: 'Ratna Dewi Lestari', role: 'reporter' })).toMatchObject({ ok: true });
});

test('without an editor one may become one, and nothing else', async () => {
  const store = await temporaryStore();
  const reporter = hire(store, 'reporter');
  const other = hire(store, 'layout');
  const save = handlers(store, reporter)['people.save'];
  expect(save({ ...other, role: 'editor' })).toMatchObject({ error: { code: 'not-allowed' } });
  expect(save({ ...reporter, role: 'layout' })).toMatchObject({ error: { code: 'not-allowed' } });
  expect(save({ ...reporter, role: 'editor' })).toMatchObject({ ok: true });
});

test('with an editor there, nobody else takes the role', async () => {
  const store = await temporaryStore();
  hire(store, 'editor');
  const reporter = hire(store, 'reporter');
  const save = handlers(store, reporter)['people.save'];
  expect(save({ ...reporter, role: 'editor' })).toMatchObject({ error: { code: 'not-allowed' } });
});
