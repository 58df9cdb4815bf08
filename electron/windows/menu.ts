import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/article/fields.ts';
import { type Command, commands } from '../../shared/commands/command.ts';
import { commandLabel, type Situation } from '../../shared/commands/labels.ts';
import { accelerator } from '../../shared/commands/shortcuts.ts';
import type { Settings } from '../../shared/ipc/records.ts';
import { roleTitles } from './roleTitles.ts';

/** The letter after `&` opens a menu with Alt, where there is a menu bar in the window. */
const titles = {
  file: { id: '&Naskah', en: '&Story' },
  edit: { id: '&Sunting', en: '&Edit' },
  insert: { id: 'S&isipkan', en: '&Insert' },
  format: { id: '&Format', en: '&Format' },
  review: { id: '&Redaksi', en: '&Desk' },
  view: { id: '&Tampilan', en: '&View' },
  go: { id: '&Pergi', en: '&Go' },
  help: { id: '&Bantuan', en: '&Help' },
  quit: { id: 'Keluar', en: 'Quit' },
  close: { id: 'Tutup', en: 'Close' },
  ...roleTitles,
  zoomIn: { id: 'Perbesar', en: 'Zoom in' },
  zoomOut: { id: 'Perkecil', en: 'Zoom out' },
  resetZoom: { id: 'Ukuran semula', en: 'Actual size' },
  togglefullscreen: { id: 'Layar penuh', en: 'Full screen' },
  theme: { id: 'Tema', en: 'Theme' },
  language: { id: 'Bahasa', en: 'Language' },
} as const;

type RoleName = Extract<keyof typeof titles, MenuItemConstructorOptions['role']>;

/** The keys that people press besides the one that Electron gives each of these: `=` without Shift, and the number pad's. */
const furtherZoomKeys: MenuItemConstructorOptions[] = [
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false },
];

const separator: MenuItemConstructorOptions = { type: 'separator' };

export type MenuState = Situation & { enabled: ReadonlySet<Command> };

export type MenuOptions = MenuState & {
  language: Language;
  theme: Settings['theme'];
  give: (command: Command) => void;
};

/** Sets the native menu: every command is in it, in the language of the program. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(options)));
}

/** Greys out what cannot be done now; the menu is made anew only when something in it has another name. */
export function updateMenu(options: MenuOptions): void {
  const items = commands.flatMap((command) => Menu.getApplicationMenu()?.getMenuItemById(command) ?? []);
  if (items.some((item) => item.label !== nameOf(item.id as Command, options))) {
    setMenu(options);
    return;
  }
  for (const item of items) item.enabled = options.enabled.has(item.id as Command);
}

function template(options: MenuOptions): MenuItemConstructorOptions[] {
  const item = (command: Command): MenuItemConstructorOptions => commandItem(command, options);
  const items = (...commands: (Command | '-')[]) =>
    commands.map((command) => (command === '-' ? separator : item(command)));
  const isMac = process.platform === 'darwin';
  const title = (key: keyof typeof titles): string =>
    isMac ? titles[key][options.language].replace('&', '') : titles[key][options.language];
  const role = (name: RoleName): MenuItemConstructorOptions => ({ role: name, label: title(name) });
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...mac,
    {
      label: title('file'),
      submenu: [
        ...items('article.new', '-', 'article.publish', 'article.update', 'article.unpublish', '-'),
        ...items(
          'article.trash',
          'article.untrash',
          '-',
          'sites.open',
          'outbox.open',
          'people.open',
          'newsroom.open',
        ),
        ...items('sample.remove', '-'),
        role(process.platform === 'darwin' ? 'close' : 'quit'),
      ],
    },
    {
      label: title('edit'),
      submenu: [
        ...items('edit.undo', 'edit.redo', '-'),
        role('cut'),
        role('copy'),
        role('paste'),
        role('pasteAndMatchStyle'),
        role('selectAll'),
        separator,
        ...items('edit.find', 'edit.replace', 'edit.findNext', 'edit.findPrevious', '-', 'view.search'),
      ],
    },
    {
      label: title('insert'),
      submenu: items('insert.image', 'insert.link', 'insert.divider', 'insert.fold'),
    },
    {
      label: title('format'),
      submenu: [
        ...items('block.paragraph', 'block.heading2', 'block.heading3', 'block.heading4'),
        ...items('block.bulletedList', 'block.numberedList', 'block.quote', 'block.pullQuote', '-'),
        ...items('mark.bold', 'mark.italic', 'mark.underline', 'mark.strikethrough'),
        ...items('mark.superscript', 'mark.subscript', 'mark.code'),
      ],
    },
    {
      label: title('review'),
      submenu: [
        ...items(
          'article.submit',
          'article.withdraw',
          'article.return',
          'article.approve',
          'article.reopen',
          '-',
        ),
        ...items('article.schedule', 'article.unschedule'),
      ],
    },
    {
      label: title('view'),
      submenu: [
        ...items('view.palette', 'view.preview', '-', 'view.desk', 'view.list', 'view.inspector', '-'),
        { label: title('theme'), submenu: items('view.theme.system', 'view.theme.light', 'view.theme.dark') },
        { label: title('language'), submenu: items('view.language.id', 'view.language.en') },
        separator,
        role('zoomIn'),
        role('zoomOut'),
        role('resetZoom'),
        ...furtherZoomKeys,
        role('togglefullscreen'),
      ],
    },
    {
      label: title('go'),
      submenu: items(
        'go.desk',
        'go.list',
        'go.headline',
        'go.body',
        'go.inspector',
        'go.preview',
        '-',
        'go.next',
        'go.previous',
      ),
    },
    { role: 'help', label: title('help'), submenu: items('help.shortcuts', 'help.about') },
  ];
}

function nameOf(command: Command, options: MenuOptions): string {
  return commandLabel(command, options, options.language);
}

/** The one of several that holds now has a tick. */
function tick(command: Command, { language, theme }: MenuOptions): MenuItemConstructorOptions {
  if (!/^view\.(theme|language)\./.test(command)) return {};
  const holds = command === `view.theme.${theme}` || command === `view.language.${language}`;
  return { type: 'radio', checked: holds };
}

function commandItem(command: Command, options: MenuOptions): MenuItemConstructorOptions {
  const keys = accelerator(command, process.platform === 'darwin');
  return {
    id: command,
    ...tick(command, options),
    label: nameOf(command, options),
    enabled: options.enabled.has(command),
    click: () => options.give(command),
    // The window hears the keys itself; the menu only shows them, so that no command is given twice.
    ...(keys !== undefined && { accelerator: keys, registerAccelerator: false }),
  };
}
