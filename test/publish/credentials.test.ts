import { expect, test } from 'vitest';
import { createCredentials, type Safe } from '../../electron/publish/credentials.ts';
import type { Store } from '../../electron/store/store.ts';
import { newId, type SiteId } from '../../shared/article/ids.ts';
import { temporaryStore } from '../store/temporaryStore.ts';
import { plainSafe } from './desk.ts';

const site = newId<SiteId>();
const password = 'abcd EFGH ijkl';

/** What Electron is where a keyring holds the key. */
function keyring(backend = 'gnome_libsecret'): Safe {
  return { ...plainSafe, getSelectedStorageBackend: () => backend };
}

/** What Electron is on a Linux without one: it encrypts only once it is told that anybody may undo it. */
function noKeyring(backend = 'basic_text'): Safe {
  let plain = false;
  const only = <Value>(value: () => Value): Value => {
    if (!plain) throw new Error('Encryption is not available');
    return value();
  };
  return {
    isEncryptionAvailable: () => plain,
    encryptString: (text) => only(() => plainSafe.encryptString(text)),
    decryptString: (bytes) => only(() => plainSafe.decryptString(bytes)),
    getSelectedStorageBackend: () => backend,
    setUsePlainTextEncryption: (use) => {
      plain = use;
    },
  };
}

function refuses(): never {
  throw new Error('The keyring is locked');
}

/** What the store keeps, as somebody reads it who has the file. */
function kept({ database }: Store): string {
  return JSON.stringify(database.prepare('SELECT * FROM setting').all());
}

test.each([
  { system: 'a keyring', safe: keyring, agreed: false, kind: 'keyring', next: ['keyring', password] },
  { system: 'a keyring', safe: keyring, agreed: true, kind: 'keyring', next: ['keyring', password] },
  { system: 'no keyring', safe: noKeyring, agreed: false, kind: 'session', next: ['none', undefined] },
  { system: 'no keyring', safe: noKeyring, agreed: true, kind: 'weak', next: ['weak', password] },
])(
  'with $system, weak storage agreed to: $agreed, a password is kept as $kind, and at the next start as $next.0',
  async ({ safe, agreed, kind, next }) => {
    const store = await temporaryStore();
    const first = createCredentials(safe(), store.settings);
    const before = kept(store);
    first.save(site, password, agreed);
    expect([first.kind(site), first.read(site)]).toEqual([kind, password]);
    if (kind === 'session') expect(kept(store)).toBe(before);
    expect(kept(store)).not.toContain(password);

    const second = createCredentials(safe(), store.settings);
    expect([second.kind(site), second.read(site)]).toEqual(next);
    second.forget(site);
    expect([second.kind(site), second.read(site)]).toEqual(['none', undefined]);
    expect(kept(store)).toBe(before);
  },
);

test.each([
  ['gnome_libsecret', true],
  ['kwallet', true],
  ['kwallet5', true],
  ['kwallet6', true],
  ['basic_text', false],
  ['unknown', false],
])('on Linux, %s is a keyring: %s', async (backend, isOne) => {
  const { settings } = await temporaryStore();
  expect(createCredentials(keyring(backend), settings).hasKeyring()).toBe(isOne);
});

test.each([true, false])(
  'on macOS and Windows there is a keyring when it can be reached: %s',
  async (can) => {
    const { settings } = await temporaryStore();
    const { encryptString, decryptString } = plainSafe;
    const safe: Safe = { isEncryptionAvailable: () => can, encryptString, decryptString };
    expect(createCredentials(safe, settings).hasKeyring()).toBe(can);
  },
);

test('having agreed to weak storage makes no keyring of it', async () => {
  const { settings } = await temporaryStore();
  const credentials = createCredentials(noKeyring(), settings);
  credentials.save(site, password, true);
  expect(credentials.hasKeyring()).toBe(false);
});

test('a keyring that refuses leaves the password in memory, and says so', async () => {
  const store = await temporaryStore();
  const credentials = createCredentials({ ...keyring(), encryptString: refuses }, store.settings);
  credentials.save(site, password, false);
  expect([credentials.kind(site), credentials.read(site)]).toEqual(['session', password]);
  expect(createCredentials(keyring(), store.settings).kind(site)).toBe('none');
});

test('a password that the keyring no longer gives is as one that was never given', async () => {
  const { settings } = await temporaryStore();
  createCredentials(keyring(), settings).save(site, password, false);
  const later = createCredentials({ ...keyring(), decryptString: refuses }, settings);
  expect(later.read(site)).toBeUndefined();
});

test('a new password without the consent to weak storage takes the old one off the disk', async () => {
  const { settings } = await temporaryStore();
  const credentials = createCredentials(noKeyring(), settings);
  credentials.save(site, password, true);
  credentials.save(site, 'another', false);
  expect([credentials.kind(site), credentials.read(site)]).toEqual(['session', 'another']);
  expect(createCredentials(noKeyring(), settings).read(site)).toBeUndefined();
});

test('where a keyring has come, a new password leaves weak storage for it', async () => {
  const { settings } = await temporaryStore();
  createCredentials(noKeyring(), settings).save(site, password, true);
  const later = createCredentials(keyring(), settings);
  expect(later.kind(site)).toBe('weak');
  later.save(site, 'another', true);
  expect(later.kind(site)).toBe('keyring');
});
