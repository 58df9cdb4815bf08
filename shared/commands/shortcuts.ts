import type { Command } from './command.ts';

/** The keys of a command, as Electron writes accelerators; `Mod` is Command on a Mac and Control elsewhere. */
export const shortcuts: Partial<Record<Command, string>> = {
  'article.new': 'Mod+N',
  'article.submit': 'Mod+Enter',
  'article.approve': 'Mod+Shift+Enter',
  'article.publish': 'Mod+Shift+P',
  'insert.image': 'Mod+Shift+I',
  'insert.link': 'Mod+Shift+K',
  'insert.fold': 'Mod+Shift+M',
  'block.paragraph': 'Mod+Alt+0',
  'block.heading2': 'Mod+Alt+2',
  'block.heading3': 'Mod+Alt+3',
  'block.heading4': 'Mod+Alt+4',
  'block.numberedList': 'Mod+Shift+7',
  'block.bulletedList': 'Mod+Shift+8',
  'block.quote': 'Mod+Shift+9',
  'mark.bold': 'Mod+B',
  'mark.italic': 'Mod+I',
  'mark.underline': 'Mod+U',
  'mark.strikethrough': 'Mod+Shift+X',
  'mark.superscript': 'Mod+.',
  'mark.subscript': 'Mod+,',
  'mark.code': 'Mod+E',
  'edit.undo': 'Mod+Z',
  'edit.redo': 'Mod+Shift+Z',
  'edit.find': 'Mod+F',
  'edit.replace': 'Mod+H',
  'edit.findNext': 'Mod+G',
  'edit.findPrevious': 'Mod+Shift+G',
  'view.search': 'Mod+Shift+F',
  'view.palette': 'Mod+K',
  'view.preview': 'Mod+P',
  'view.desk': 'Mod+Alt+D',
  'view.list': 'Mod+Alt+L',
  'view.inspector': 'Mod+Alt+I',
  'go.desk': 'Mod+1',
  'go.list': 'Mod+2',
  'go.headline': 'Mod+3',
  'go.body': 'Mod+4',
  'go.inspector': 'Mod+5',
  'go.preview': 'Mod+6',
  'go.next': 'Alt+Down',
  'go.previous': 'Alt+Up',
  'help.shortcuts': 'Mod+/',
};

/** Keys that mean something else on a Mac, where Command and H hide the program. */
const onMac: Record<string, string> = { 'Mod+H': 'Mod+Alt+F' };

/** The keys of a command on one kind of machine. */
export function keysOf(command: Command, isMac: boolean): string | undefined {
  const keys = shortcuts[command];
  return keys && forMachine(keys, isMac);
}

function forMachine(shortcut: string, isMac: boolean): string {
  return (isMac && onMac[shortcut]) || shortcut;
}

/** A key press, as both the DOM and Electron can tell it. */
export type KeyPress = {
  key: string;
  code: string;
  control: boolean;
  meta: boolean;
  alt: boolean;
  shift: boolean;
};

/** The command whose keys were pressed, or undefined. */
export function commandForKey(press: KeyPress, isMac: boolean): Command | undefined {
  const pressed = describePress(press, isMac);
  return (Object.keys(shortcuts) as Command[]).find((command) => keysOf(command, isMac) === pressed);
}

/** A shortcut as people read it: `⌘⇧P` on a Mac, `Ctrl+Shift+P` elsewhere. */
export function shortcutLabel(shortcut: string, isMac: boolean): string {
  const signs: Record<string, string> = isMac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Up: '↑', Down: '↓' }
    : { Mod: 'Ctrl', Up: '↑', Down: '↓' };
  return forMachine(shortcut, isMac)
    .split('+')
    .map((part) => signs[part] ?? part)
    .join(isMac ? '' : '+');
}

/** A shortcut as Electron's menu wants it. */
export function accelerator(command: Command, isMac: boolean): string | undefined {
  return keysOf(command, isMac)?.replace('Mod', 'CommandOrControl');
}

function describePress(press: KeyPress, isMac: boolean): string {
  const mod = isMac ? press.meta : press.control;
  const other = isMac ? press.control : press.meta;
  if (other) return '';
  const parts = [mod && 'Mod', press.alt && 'Alt', press.shift && 'Shift', keyName(press)];
  // `Mod+Alt+D` and `Mod+Shift+7` are written in this order in the table above.
  return parts.filter(Boolean).join('+');
}

type LetterPress = Pick<KeyPress, 'key' | 'code'> & { alt?: boolean };

/**
 * The letter of a key, a capital; undefined for other keys. It is the one that the layout has there, and the one of its
 * place on the keyboard where that is no Latin letter, as on a Russian layout or with what Alt makes of it on a Mac.
 */
export function letterOf({ key, code, alt = false }: LetterPress): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const isSign = /^[!-~]$/.test(key) && !alt;
  return code.startsWith('Key') && !isSign ? code.slice(3) : undefined;
}

/** The key's name without what Shift or Alt make of it, so that shortcuts work on every layout. */
function keyName(press: KeyPress): string {
  const { key, code } = press;
  const letter = letterOf(press);
  if (letter) return letter;
  if (code.startsWith('Digit')) return code.slice(5);
  if (key.startsWith('Arrow')) return key.slice(5);
  return key === 'NumpadEnter' ? 'Enter' : key;
}
