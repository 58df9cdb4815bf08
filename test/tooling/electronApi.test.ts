import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/setup/places.mjs';

/** What is used though the pinned Electron calls it deprecated, and why it still has to be. */
const known = {
  'Protocol.registerBufferProtocol': 'the first answer of protocol.handle takes a twelfth of a start',
  'SafeStorage.isEncryptionAvailable': 'Electron 33, the fallback, has no other; 46 will not have it',
  'SafeStorage.encryptString': 'the same',
  'SafeStorage.decryptString': 'the same',
};

type Deprecated = { members: Set<string>; events: Set<string> };

/** The members, and the events with further arguments, that Electron's own declarations call deprecated. */
function deprecated(declarations: string): Deprecated {
  const found: Deprecated = { members: new Set(), events: new Set() };
  let type = '';
  let event = '';
  let isMarked = false;
  for (const line of declarations.split('\n')) {
    type = /^ {2}(?:class|interface) (\w+)/.exec(line)?.[1] ?? type;
    event = /\(event: '([^']+)'/.exec(line)?.[1] ?? event;
    if (line.includes('@deprecated')) isMarked = true;
    else if (isMarked && !/^\s*(\*|$)/.test(line)) {
      const member = /^ {4}(?:static |readonly )*(\w+)/.exec(line)?.[1];
      if (member) found.members.add(`${type}.${member}`);
      else found.events.add(event);
      isMarked = false;
    }
  }
  return found;
}

const { members, events } = deprecated(
  readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8'),
);
const sources = globSync('electron/**/*.ts', { cwd: root }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
);
const isUsed = (pattern: RegExp): boolean => sources.some((source) => pattern.test(source));

test('what the pinned Electron calls deprecated is not used, but for what has to be', () => {
  expect(isUsed(/\bBrowserView\b/)).toBe(false);
  const used = [...members]
    // Its members are all deprecated, and have the names of those of other views.
    .filter((member) => !member.startsWith('BrowserView.'))
    .filter((member) => isUsed(new RegExp(`\\b${member.split('.')[1]}\\b`)));
  expect(used.sort()).toEqual(Object.keys(known).sort());
});

test('no listener takes an argument that the pinned Electron calls deprecated', () => {
  expect(events).toContain('will-navigate');
  const taken = [...events].filter((event) => isUsed(new RegExp(`\\w\\('${event}', \\([^)]*,`)));
  expect(taken).toEqual([]);
});
