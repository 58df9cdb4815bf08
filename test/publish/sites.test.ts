import { expect, test } from 'vitest';
import { siteHandlers } from '../../electron/ipc/sites.ts';
import { createSession } from '../../electron/session/session.ts';
import { openDesk } from './desk.ts';

const login = { name: 'Difa', username: 'ayu', allowWeakStorage: false };

test.each([
  ['https://difanews.com/berita', 'keyring'],
  ['http://difanews.com', 'none'],
  ['https://difanews.com:8443', 'none'],
  ['https://elsewhere.example', 'none'],
])(
  'a password given for https://difanews.com, after the address became %s: %s',
  async (address, credential) => {
    const { store, editor, publisher } = await openDesk();
    const session = createSession(store, 'en');
    session.sitAs(editor);
    const save = siteHandlers(store, session, publisher)['sites.saveWordPress'];
    const added = await save({ ...login, address: 'https://difanews.com', applicationPassword: 'rahasia' });
    if (!added.ok) throw new Error(added.error.code);
    expect(await save({ ...login, siteId: added.value.id, address })).toMatchObject({
      value: { credential },
    });
  },
);
