import { describe, expect, test } from 'vitest';
import { type Command, commands } from '../../../shared/commands/command.ts';
import {
  accelerator,
  commandForKey,
  type KeyPress,
  keysOf,
  shortcutLabel,
  shortcuts,
} from '../../../shared/commands/shortcuts.ts';

const withKeys = Object.keys(shortcuts) as Command[];

/** The key press that a shortcut describes, on a keyboard of the United States. */
function press(shortcut: string, isMac: boolean): KeyPress {
  const parts = shortcut.split('+');
  const name = parts.at(-1) as string;
  const mod = parts.includes('Mod');
  return {
    key: /^(Up|Down)$/.test(name) ? `Arrow${name}` : name.length === 1 ? name.toLowerCase() : name,
    code: /^[A-Z]$/.test(name) ? `Key${name}` : /^\d$/.test(name) ? `Digit${name}` : '',
    control: mod && !isMac,
    meta: mod && isMac,
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
}

test.each([true, false])('no two commands have the same keys, on a Mac: %s', (isMac) => {
  const keys = withKeys.map((command) => keysOf(command, isMac));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every shortcut belongs to a command', () => {
  expect(withKeys.filter((command) => !commands.includes(command))).toEqual([]);
});

describe.each([
  { platform: 'a Mac', isMac: true },
  { platform: 'other machines', isMac: false },
])('on $platform', ({ isMac }) => {
  test.each(withKeys)('the keys of %s give it', (command) => {
    expect(commandForKey(press(keysOf(command, isMac) as string, isMac), isMac)).toBe(command);
  });

  test('the other modifier, or one more, gives nothing', () => {
    const save = press('Mod+B', isMac);
    expect(commandForKey({ ...save, control: true, meta: true }, isMac)).toBeUndefined();
    expect(commandForKey({ ...save, alt: true }, isMac)).toBeUndefined();
    expect(commandForKey(press('Mod+B', !isMac), isMac)).toBeUndefined();
  });

  test('letters alone are for writing', () => {
    for (const command of withKeys) {
      const bare = {
        ...press(keysOf(command, isMac) as string, isMac),
        control: false,
        meta: false,
        alt: false,
      };
      expect(commandForKey(bare, isMac)).toBeUndefined();
    }
  });
});

test.each([
  ['Mod+Shift+P', 'Ctrl+Shift+P', '⌘⇧P'],
  ['Alt+Down', 'Alt+↓', '⌥↓'],
  ['Mod+H', 'Ctrl+H', '⌘⌥F'],
])('%s is shown as %s and as %s', (shortcut, elsewhere, mac) => {
  expect(shortcutLabel(shortcut, false)).toBe(elsewhere);
  expect(shortcutLabel(shortcut, true)).toBe(mac);
});

test('the menu gets keys that Electron understands', () => {
  expect(accelerator('article.new', false)).toBe('CommandOrControl+N');
  expect(accelerator('sites.open', false)).toBeUndefined();
});

test.each<[string, Pick<KeyPress, 'key' | 'code'>, Command | undefined]>([
  ['German Z, where English has Y', { key: 'z', code: 'KeyY' }, 'edit.undo'],
  ['German Y, where English has Z', { key: 'y', code: 'KeyZ' }, undefined],
  ['Dvorak C, where English has I', { key: 'c', code: 'KeyI' }, undefined],
  ['Dvorak B, where English has N', { key: 'b', code: 'KeyN' }, 'mark.bold'],
  ['French W, where English has Z', { key: 'w', code: 'KeyZ' }, undefined],
  ['Dvorak’s full stop, where English has E', { key: '.', code: 'KeyE' }, 'mark.superscript'],
  ['Dvorak’s semicolon, where English has Z', { key: ';', code: 'KeyZ' }, undefined],
  ['a French comma, where English has M', { key: ',', code: 'KeyM' }, 'mark.subscript'],
  ['a Russian letter, where English has B', { key: 'и', code: 'KeyB' }, 'mark.bold'],
])('letters are those of the layout: %s', (_name, key, command) => {
  const held = { control: true, meta: false, alt: false, shift: false };
  expect(commandForKey({ ...held, ...key }, false)).toBe(command);
});

test('what Alt makes of a letter on a Mac is still that letter', () => {
  const press = { key: '∂', code: 'KeyD', control: false, meta: true, alt: true, shift: false };
  expect(commandForKey(press, true)).toBe('view.desk');
});
