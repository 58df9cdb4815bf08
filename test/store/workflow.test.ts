import { describe, expect, test } from 'vitest';
import { act } from '../../electron/articles/act.ts';
import { openArticle } from '../../electron/articles/openArticle.ts';
import { saveBlocks } from '../../electron/articles/save.ts';
import { setTrashed } from '../../electron/articles/trash.ts';
import { newId } from '../../shared/article/ids.ts';
import {
  type ArticleState,
  actions,
  actionsFor,
  editingScope,
  type Role,
  roles,
  states,
  type WorkflowAction,
} from '../../shared/article/workflow.ts';
import type { Block } from '../../shared/blocks/block.ts';
import { hire, placed, write } from './newsroom.ts';
import { temporaryStore } from './temporaryStore.ts';

/** What the newsroom agreed on, written down a second time: role, state, and what may be done, leading where. */
const agreed: Record<Role, Partial<Record<ArticleState, Partial<Record<WorkflowAction, ArticleState>>>>> = {
  reporter: {
    draft: { submit: 'inReview' },
    inReview: { withdraw: 'draft' },
  },
  editor: {
    draft: { submit: 'inReview' },
    inReview: { return: 'draft', approve: 'approved' },
    approved: { reopen: 'inReview', schedule: 'scheduled', publish: 'published' },
    scheduled: { schedule: 'scheduled', unschedule: 'approved', publish: 'published' },
    published: { update: 'published', unpublish: 'approved' },
  },
  layout: {},
};

const everyCase = roles.flatMap((role) =>
  states.flatMap((state) =>
    actions.map((action) => ({ role, state, action, to: agreed[role][state]?.[action] })),
  ),
);

describe.each(roles)('a %s', (role) => {
  test.each(everyCase.filter((one) => one.role === role))(
    '$action from $state leads to $to',
    async ({ state, action, to }) => {
      const store = await temporaryStore();
      const person = hire(store, role);
      const id = write(store, person, { headline: 'Banjir' }, ['Air naik.']);
      store.articles.writeState(id, state, null, new Date().toISOString());
      const at = new Date(Date.now() + 3_600_000).toISOString();
      const outcome = act(store, person, id, { action, reason: 'Sumber kedua belum ada.', at });
      expect(actionsFor(role, state).includes(action)).toBe(to !== undefined);
      expect(outcome.ok).toBe(to !== undefined);
      expect(store.articles.find(id)?.state).toBe(to ?? state);
      expect(store.articles.find(id)?.scheduledFor).toBe(action === 'schedule' && to ? at : null);
      const events = store.events.ofArticle(id);
      if (to === undefined) expect(events).toEqual([]);
      else {
        expect(events).toMatchObject([
          { kind: action, by: person.name, from: state, to, reason: 'Sumber kedua belum ada.' },
        ]);
        expect(Math.abs(Date.parse(events[0]?.at ?? '') - Date.now())).toBeLessThan(60_000);
      }
    },
  );
});

test.each([
  { request: { action: 'return', reason: '' }, state: 'inReview', code: 'reason-needed' },
  { request: { action: 'schedule', reason: '' }, state: 'approved', code: 'time-needed' },
  {
    request: { action: 'schedule', reason: '', at: '2020-01-01T00:00:00.000Z' },
    state: 'approved',
    code: 'time-past',
  },
] as const)(
  '$request.action without what it needs is refused with $code',
  async ({ request, state, code }) => {
    const store = await temporaryStore();
    const editor = hire(store, 'editor');
    const id = write(store, editor, { headline: 'Banjir' }, ['Air naik.']);
    store.articles.writeState(id, state, null, new Date().toISOString());
    expect(act(store, editor, id, request)).toMatchObject({ ok: false, error: { code } });
    expect(store.articles.find(id)?.state).toBe(state);
  },
);

test.each([
  { headline: '  ', body: ['Air naik.'], code: 'headline-needed' },
  { headline: 'Banjir', body: [], code: 'body-needed' },
])('an article is not sent to review before it has everything ($code)', async ({ headline, body, code }) => {
  const store = await temporaryStore();
  const reporter = hire(store, 'reporter');
  const id = write(store, reporter, { headline }, body);
  expect(act(store, reporter, id, { action: 'submit', reason: '' })).toMatchObject({ error: { code } });
});

test.each([
  { headline: ' ', body: ['Air naik.'], code: 'headline-needed' },
  { headline: 'Banjir', body: [''], code: 'body-needed' },
])('an article that cannot be published is not scheduled ($code)', async ({ headline, body, code }) => {
  const store = await temporaryStore();
  const editor = hire(store, 'editor');
  const id = write(store, editor, { headline }, body);
  store.articles.writeState(id, 'approved', null, new Date().toISOString());
  const at = new Date(Date.now() + 3_600_000).toISOString();
  expect(act(store, editor, id, { action: 'schedule', reason: '', at })).toMatchObject({ error: { code } });
  expect(store.articles.find(id)).toMatchObject({ state: 'approved', scheduledFor: null });
});

test('an article of empty paragraphs only is not sent to review', async () => {
  const store = await temporaryStore();
  const reporter = hire(store, 'reporter');
  const id = write(store, reporter, { headline: 'Banjir' }, ['']);
  expect(act(store, reporter, id, { action: 'submit', reason: '' })).toMatchObject({
    error: { code: 'body-needed' },
  });
});

test('an article that holds nothing but the name of who said it is not sent to review', async () => {
  const store = await temporaryStore();
  const reporter = hire(store, 'reporter');
  const id = write(store, reporter, { headline: 'Banjir' });
  const quote: Block = { id: newId(), type: 'quote', content: [], citation: 'Sutarno' };
  saveBlocks(store, 'editor', id, { put: placed([quote]), remove: [] });
  expect(act(store, reporter, id, { action: 'submit', reason: '' })).toMatchObject({
    error: { code: 'body-needed' },
  });
});

test('nothing can be done with an article in the trash, or with none', async () => {
  const store = await temporaryStore();
  const reporter = hire(store, 'reporter');
  const id = write(store, reporter, { headline: 'Banjir' }, ['Air naik.']);
  store.articles.writeTrashed(id, new Date().toISOString());
  const submit = { action: 'submit', reason: '' } as const;
  expect(act(store, reporter, id, submit)).toMatchObject({ error: { code: 'not-allowed' } });
  expect(act(store, reporter, newId(), submit)).toMatchObject({ error: { code: 'article-not-found' } });
});

test('what was sent to review is kept as a version, and so is what an editor sends back', async () => {
  const store = await temporaryStore();
  const reporter = hire(store, 'reporter', 'Ayu');
  const editor = hire(store, 'editor', 'Citra');
  const id = write(store, reporter, { headline: 'Banjir' }, ['Air naik.']);
  act(store, reporter, id, { action: 'submit', reason: '' });
  act(store, editor, id, { action: 'return', reason: 'Tambah sumber.' });
  expect(store.versions.ofArticle(id).map(({ kind, by }) => [kind, by])).toEqual([['submitted', 'Ayu']]);
});

test('a list says why a draft was sent back, until it is sent to review again', async () => {
  const store = await temporaryStore();
  const editor = hire(store, 'editor');
  const reporter = hire(store, 'reporter');
  const id = write(store, reporter, { headline: 'Banjir' }, ['Air naik.']);
  const listed = () => store.articles.list('all', reporter.id, 10)[0]?.returnReason;
  expect(listed()).toBeNull();
  act(store, reporter, id, { action: 'submit', reason: '' });
  act(store, editor, id, { action: 'return', reason: 'Belum ada sumber kedua.' });
  expect(listed()).toBe('Belum ada sumber kedua.');
  setTrashed(store, reporter, id, true);
  setTrashed(store, reporter, id, false);
  expect(listed()).toBe('Belum ada sumber kedua.');
  expect(openArticle(store, id)?.returned?.reason).toBe(listed());
  act(store, reporter, id, { action: 'submit', reason: '' });
  expect(listed()).toBeNull();
  act(store, reporter, id, { action: 'withdraw', reason: '' });
  expect(listed()).toBeNull();
  expect(openArticle(store, id)?.returned).toBeNull();
});

test.each([
  'UPDATE event SET reason = 1',
  'DELETE FROM event',
  "INSERT OR REPLACE INTO event SELECT id, article_id, kind, 'Palsu', at, from_state, to_state, reason FROM event",
  'DELETE FROM article',
])('the history only ever grows: %s is refused', async (sql) => {
  const store = await temporaryStore();
  const reporter = hire(store, 'reporter');
  const id = write(store, reporter, { headline: 'Banjir' }, ['Air naik.']);
  act(store, reporter, id, { action: 'submit', reason: '' });
  expect(() => store.database.prepare(sql).run()).toThrow(/only ever added/);
  expect(store.events.ofArticle(id)).toMatchObject([{ kind: 'submit', by: reporter.name }]);
});

test.each(roles.flatMap((role) => states.map((state) => ({ role, state }))))(
  'a $role may write in a $state article only as agreed',
  ({ role, state }) => {
    const reporterScope = state === 'draft' ? 'all' : 'none';
    const layoutScope = state === 'published' ? 'none' : 'layout';
    const scopes = { editor: 'all', reporter: reporterScope, layout: layoutScope };
    expect(editingScope(role, state)).toBe(scopes[role]);
  },
);
