import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createSession } from '../../electron/session/session.ts';
import { temporaryStore } from './temporaryStore.ts';

const stored = v.record(v.string(), v.unknown());

test('the time zone a newsroom was begun in is kept, and the system is not asked for it again', async () => {
  const store = await temporaryStore();
  const { timeZone } = createSession(store, 'id-ID').settings();
  expect(store.settings.get('settings', stored)).toEqual({ timeZone });
});

test('what a newsroom has chosen is left as it is', async () => {
  const store = await temporaryStore();
  const chosen = { timeZone: 'Asia/Makassar', language: 'en' };
  store.settings.set('settings', chosen);
  expect(createSession(store, 'id-ID').settings()).toMatchObject(chosen);
  expect(store.settings.get('settings', stored)).toEqual(chosen);
});

test.each([
  ['one that is not what it should be', { panes: { desk: 1 } }],
  ['one of another version of the program', { colours: 'many' }],
])('%s does not take the other settings with it', async (_what, broken) => {
  const store = await temporaryStore();
  const chosen = { timeZone: 'Asia/Jayapura', language: 'en', outlet: 'papua.example', theme: 'dark' };
  store.settings.set('settings', { ...chosen, ...broken });
  const settings = createSession(store, 'id-ID').settings();
  expect(settings).toMatchObject(chosen);
  expect(settings.panes.desk).toBeGreaterThan(100);
  expect(settings).not.toHaveProperty('colours');
});
