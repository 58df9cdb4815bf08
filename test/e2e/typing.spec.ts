import type { Page } from '@playwright/test';
import { saveBlocks } from '../../electron/articles/save.ts';
import type { Block } from '../../shared/blocks/block.ts';
import { everyBlock } from '../fixtures/everyBlock.ts';
import { seeded } from '../fixtures/seeded.ts';
import { placed, write } from '../store/newsroom.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test('nobody but the editor and the shortcuts hears what is typed in the body', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
  });
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  // A dialog and a menu: React listens to where they are put from then on.
  await desk.command('Keyboard shortcuts');
  await expect(page.locator('.shortcuts')).toBeFocused();
  await desk.escape();
  const lookIntoMenu = async () => {
    await page.getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await desk.writeAtEnd();
  };
  await lookIntoMenu();
  await page.keyboard.press('Control+3');
  const outside = await keyListeners(page);
  expect(outside.root).toBeGreaterThan(0);
  for (let times = 0; times < 3; times++) await lookIntoMenu();
  expect(await keyListeners(page)).toEqual({ window: 1, document: 0, body: 0, root: 0 });
  await page.keyboard.press('Control+3');
  await expect(desk.headline).toBeFocused();
  expect(await keyListeners(page)).toEqual(outside);
  await page.keyboard.press('Control+z');
  await page.keyboard.type(' besar');
  await page.keyboard.press('Control+z');
  await expect(desk.headline).not.toHaveValue(/besar/);
});

test('a selection that the editor is not told of is the one it has', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, [
      'Air naik di tiga kampung.',
      'Warga mengungsi.',
      '',
    ]);
  });
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.writeAtEnd();
  await page.evaluate(watchSelection);
  const random = seeded(20_261_126);
  for (let index = 0; index < 400; index++) {
    await page.keyboard.press(keys[Math.floor(random() * keys.length)] as string);
    expect(await page.evaluate(() => watched().isAstray()), `after key ${index}`).toBe(false);
    // Being told, it would forget what it may have been waiting for; so it is not after every key.
    if (random() < 0.75) continue;
    expect(await page.evaluate(() => watched().differs()), `after key ${index}`).toBe(false);
  }
  expect(await page.evaluate(() => watched().spared)).toBeGreaterThan(50);
});

test('the caret is where an arrow key has taken it, after a key that the editor was not told of', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
  });
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.writeAtEnd();
  for (const key of ['Backspace', 'a', 'ArrowLeft', 'Backspace']) {
    await page.keyboard.press(key);
    // The browser tells of the selection at the latest with the next frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  await expect(desk.body).toHaveText('Air naia');
});

test('a letter that the editor is not asked about is written as if it had been asked', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, people) => {
    for (const headline of ['Diam', 'Ditanya']) {
      const id = write(store, people.reporter, { headline });
      const put = placed([everyBlock[0] as Block, everyBlock[2] as Block]);
      saveBlocks(store, 'editor', id, { put, remove: [] });
    }
  });
  const { desk, page } = await open();
  await desk.openStory('Diam');
  expect(await typeAtRandom(desk, page)).toBeGreaterThan(40);
  const silent = await page.evaluate(readState);
  await desk.openStory('Ditanya');
  await page.evaluate(askAlways);
  expect(await typeAtRandom(desk, page)).toBe(0);
  expect(silent).toEqual(await page.evaluate(readState));
});

/** Letters, and what moves the caret, selects, formats, splits and joins; what one does in turns comes more often. */
const keys = [
  ...['a', 'b', 'i', 'r', 'Space'],
  ...[
    'Backspace',
    'Backspace',
    'Backspace',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowRight',
    'ArrowRight',
  ],
  ...['ArrowUp', 'Home', 'End', 'Shift+ArrowLeft', 'Shift+Home'],
  ...['Control+b', 'Control+i', 'Delete', 'Enter', 'Control+z'],
];

/** Types with the same dice each time, at the pace of frames; gives how many letters the editor was not asked about. */
async function typeAtRandom(desk: Desk, page: Page): Promise<number> {
  await desk.writeAtEnd();
  await page.evaluate(countLetters);
  const random = seeded(20_261_127);
  const pressed = ['e', 'n', 'k', 'u', 'Space', ...keys.filter((key) => key !== 'Control+z')];
  for (let index = 0; index < 300; index++) {
    await page.keyboard.press(pressed[Math.floor(random() * pressed.length)] as string);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  return await page.evaluate(() => letters().spared);
}

/** How many listeners of keys there are on the way to what has the keyboard. */
async function keyListeners(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const places = {
    window: 'window',
    document: 'document',
    body: 'document.body',
    root: 'document.getElementById("root")',
  };
  const found: Record<string, number> = {};
  for (const [name, expression] of Object.entries(places)) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId as string,
    });
    found[name] = listeners.filter(({ type }) =>
      ['keydown', 'keyup', 'keypress', 'beforeinput'].includes(type),
    ).length;
  }
  await session.detach();
  return found;
}

/** Runs in the page: counts the letters that are written without the editor having heard of them before. */
function countLetters(): void {
  const letters = { spared: 0 };
  const body = document.querySelector('.body') as HTMLElement;
  const stop = Event.prototype.stopImmediatePropagation;
  InputEvent.prototype.stopImmediatePropagation = function (this: InputEvent) {
    if (this.type === 'beforeinput' && body.contains(this.target as Node)) letters.spared++;
    stop.call(this);
  };
  Object.assign(globalThis, { letters: () => letters });
}

/** Runs in the page: whoever asks first where a letter will be written is told of no place, and asks the editor. */
function askAlways(): void {
  const { getTargetRanges } = InputEvent.prototype;
  const asked = new WeakSet<Event>();
  InputEvent.prototype.getTargetRanges = function (this: InputEvent) {
    if (this.inputType !== 'insertText' || asked.has(this)) return getTargetRanges.call(this);
    asked.add(this);
    return [];
  };
}

/** Runs in the page: what the editor has, but for what no two stories have in common. */
function readState(): unknown {
  const body = document.querySelector('.body') as HTMLElement & {
    __lexicalEditor: { getEditorState: () => { toJSON: () => unknown } };
  };
  return JSON.parse(JSON.stringify(body.__lexicalEditor.getEditorState()), (key, value) =>
    key === '$' ? undefined : value,
  );
}

declare function letters(): { spared: number };

type Watched = { spared: number; isAstray: () => Promise<boolean>; differs: () => boolean };

/**
 * Runs in the page. `isAstray` says whether the caret is in the middle of a text, and the editor's state has it
 * elsewhere; `differs` tells the editor of the selection as if it had never been spared, and says whether that changed
 * what its state has of it.
 */
function watchSelection(): void {
  type Point = { key: string; offset: number; type: string };
  type Selection = { anchor: Point; focus: Point; format: number; style: string } | null;
  const body = document.querySelector('.body') as HTMLElement & {
    __lexicalEditor: {
      getEditorState: () => { _selection: Selection };
      getElementByKey: (key: string) => HTMLElement | null;
    };
  };
  const editor = body.__lexicalEditor;
  const point = ({ key, offset, type }: Point) => [key, offset, type];
  const read = () => {
    const has = editor.getEditorState()._selection;
    return JSON.stringify(has && [point(has.anchor), point(has.focus), has.format, has.style]);
  };
  const stop = Event.prototype.stopImmediatePropagation;
  const watched: Watched = {
    spared: 0,
    async isAstray() {
      // The browser tells of the selection at the latest with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const { isCollapsed, anchorNode, anchorOffset } = getSelection() as globalThis.Selection;
      const isInText = isCollapsed && anchorNode instanceof Text && anchorOffset > 0;
      if (!isInText || anchorOffset === anchorNode.length) return false;
      const at = editor.getEditorState()._selection?.anchor;
      return !at || at.offset !== anchorOffset || editor.getElementByKey(at.key)?.firstChild !== anchorNode;
    },
    differs() {
      const before = read();
      Event.prototype.stopImmediatePropagation = () => undefined;
      // The first may be taken for one that the editor still waits for.
      document.dispatchEvent(new Event('selectionchange'));
      document.dispatchEvent(new Event('selectionchange'));
      Event.prototype.stopImmediatePropagation = listen;
      return read() !== before;
    },
  };
  function listen(this: Event): void {
    if (this.type === 'selectionchange') watched.spared++;
    stop.call(this);
  }
  Event.prototype.stopImmediatePropagation = listen;
  Object.assign(globalThis, { watched: () => watched });
}

declare function watched(): Watched;
