import type { Page } from '@playwright/test';
import { seeded } from '../fixtures/seeded.ts';
import { write } from '../store/newsroom.ts';
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
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();

  await desk.writeAtEnd();
  expect(await keyListeners(page)).toEqual({ window: 1, document: 0, body: 0, root: 0 });
  await page.keyboard.press('Control+3');
  await expect(desk.headline).toBeFocused();
  const heard = await keyListeners(page);
  expect(heard.window).toBeGreaterThan(1);
  expect(heard.document).toBeGreaterThan(0);
  expect(heard.root).toBeGreaterThan(0);
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
  for (let index = 0; index < 250; index++) {
    await page.keyboard.press(keys[Math.floor(random() * keys.length)] as string);
    expect(await page.evaluate(() => watched().differs()), `after key ${index}`).toBe(false);
  }
  expect(await page.evaluate(() => watched().spared)).toBeGreaterThan(50);
});

/** Mostly letters, and what moves the caret, selects, formats, splits and joins. */
const keys = [
  ...'banjir datang lagi',
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'End', 'Shift+ArrowLeft', 'Shift+Home'],
  ...['Control+b', 'Control+i', 'Backspace', 'Delete', 'Enter', 'Control+z'],
].map((key) => (key === ' ' ? 'Space' : key));

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

type Watched = { spared: number; differs: () => Promise<boolean> };

/**
 * Runs in the page. `differs` tells the editor of the selection as if it had never been spared, and says whether that
 * changed what its state has of it.
 */
function watchSelection(): void {
  type Point = { key: string; offset: number; type: string };
  type Selection = { anchor: Point; focus: Point; format: number; style: string } | null;
  const body = document.querySelector('.body') as HTMLElement & {
    __lexicalEditor: { getEditorState: () => { _selection: Selection } };
  };
  const point = ({ key, offset, type }: Point) => [key, offset, type];
  const read = () => {
    const has = body.__lexicalEditor.getEditorState()._selection;
    return JSON.stringify(has && [point(has.anchor), point(has.focus), has.format, has.style]);
  };
  const stop = Event.prototype.stopImmediatePropagation;
  const watched: Watched = {
    spared: 0,
    async differs() {
      // The browser tells of the selection at the latest with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const before = read();
      Event.prototype.stopImmediatePropagation = () => undefined;
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
