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
