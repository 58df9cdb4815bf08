import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { act } from '../../electron/articles/act.ts';
import { createSession } from '../../electron/session/session.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { profilePaths } from '../../electron/store/openStore.ts';
import { glyphs } from '../../renderer/ui/icons/glyphs.ts';
import { launch, root, switches } from '../../scripts/demo/startApp.mjs';
import { write } from '../store/newsroom.ts';
import { closeApp, expect, test } from './launch.ts';
import { answering, stubDialogs } from './nativeMessages.ts';
import { prepareProfile, readStore } from './profile.ts';

test.beforeEach(({ profile }) => prepareProfile(profile));

test('a second start on the same profile ends, and brings the first window forward', async ({
  open,
  profile,
}) => {
  const { app } = await open();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = await launch({ profile }).catch((error: unknown) => String(error));
  if (typeof second !== 'string') {
    await expect.poll(() => second.process()?.exitCode ?? 0).toBe(0);
    expect(second.windows()).toEqual([]);
  }
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())),
    )
    .toEqual([true]);
});

test('two profiles are two newsrooms at the same time', async ({ open, profile }) => {
  const other = `${profile}-other`;
  await prepareProfile(other, (store, people) =>
    store.people.save({ ...people.reporter, name: 'Sri Other' }),
  );
  const first = await open();
  const second = await open({ profile: other });
  await expect(first.page.locator('.person-switch strong')).toHaveText('Ayu Lestari');
  await expect(second.page.locator('.person-switch strong')).toHaveText('Sri Other');
});

test('the window comes back where it was and as large as it was', async ({ open }) => {
  const first = await open();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 1210, height: 740 }),
  );
  await expect.poll(() => first.page.evaluate(() => window.innerWidth)).toBeGreaterThan(1_150);
  const before = await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  await closeApp(first.app);
  const second = await open();
  expect(
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual(before);
});

test('a window that filled the screen fills it again, and is as large as before when it no longer does', async ({
  open,
}) => {
  const fill = (app: ElectronApplication, isFull: boolean) =>
    app.evaluate(({ BrowserWindow }, full) => BrowserWindow.getAllWindows()[0]?.setFullScreen(full), isFull);
  const isFull = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  const first = await open();
  await fill(first.app, true);
  await expect.poll(() => isFull(first.app)).toBe(true);
  await closeApp(first.app);
  const second = await open();
  await expect.poll(() => isFull(second.app)).toBe(true);
  await fill(second.app, false);
  await expect.poll(() => isFull(second.app)).toBe(false);
  await closeApp(second.app);
  const third = await open();
  expect(await isFull(third.app)).toBe(false);
});

test.describe('while another program holds the store', () => {
  test.use({ allowedErrors: /database is locked/ });

  test('a window whose place cannot be written closes all the same, without a word', async ({
    open,
    profile,
  }) => {
    const messages = answering(profile);
    const { app } = await open({ preload: [stubDialogs] });
    const other = openDatabase(profilePaths(profile).database);
    other.exec('BEGIN IMMEDIATE');
    await closeApp(app);
    other.close();
    expect(messages()).toEqual([]);
    expect(readFileSync(join(profile, 'dateline.log'), 'utf8')).toContain('window place');
  });
});

test('a page knows its size before its window has a frame', async ({ profile }) => {
  const file = `${profile}-size.json`;
  // Not under Playwright, and with a graphics process that takes its time: else that may be there before the page.
  const slow = switches().filter((one) => one !== '--disable-gpu');
  const program = spawn(
    createRequire(import.meta.url)('electron'),
    [...slow, '-r', join(root, 'test/e2e/noteSize.cjs'), '.', '--profile', profile],
    { cwd: root, env: { ...process.env, DATELINE_SIZE: file }, stdio: 'ignore' },
  );
  const ended = once(program, 'exit');
  try {
    await expect.poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : '')).toMatch(/^\[1440,\d{3}\]$/);
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
});

test('on a small screen the first window has room', async ({ open }) => {
  const { app } = await open({ preload: [join(root, 'test/e2e/smallScreen.cjs')] });
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1_366, height: 728 });
});

test('what shows a part of the window says that it hides it while it is there', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.newStory('Banjir');
  const inMenu = () =>
    app.evaluate(({ Menu }) =>
      ['view.list', 'view.inspector', 'view.preview'].map(
        (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label,
      ),
    );
  const preview = page.getByRole('button', { name: 'Preview', exact: true });
  await expect(page.getByRole('button', { name: 'Hide the list' })).toBeVisible();
  await expect(preview).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(inMenu).toEqual(['Hide the list', 'Hide the inspector', 'Show the preview']);
  await desk.command('Hide the list');
  await desk.command('Show the preview');
  await expect(page.getByRole('button', { name: 'Show the list' })).toBeVisible();
  await expect(preview).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(inMenu).toEqual(['Show the list', 'Show the inspector', 'Hide the preview']);
});

test('panes come back as wide as they were, and hidden ones stay hidden', async ({ open, profile }) => {
  const first = await open();
  const edge = first.page.getByRole('separator', { name: 'Width of the list' });
  await edge.focus();
  for (let step = 0; step < 3; step++) await first.page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '360');
  await first.desk.command('Hide the desk');
  await expect(first.page.locator('[data-pane="desk"]')).toBeHidden();
  await expect
    .poll(() =>
      readStore(profile, (database) =>
        database.prepare(`SELECT value FROM setting WHERE key = 'settings'`).pluck().get(),
      ),
    )
    .toContain('"deskShown":false');
  await closeApp(first.app);

  const { page } = await open();
  await expect(page.locator('[data-pane="desk"]')).toBeHidden();
  await expect(page.getByRole('separator', { name: 'Width of the list' })).toHaveAttribute(
    'aria-valuenow',
    '360',
  );
});

test('a pane is dragged wider, within its limits', async ({ open }) => {
  const { page } = await open();
  const edge = page.getByRole('separator', { name: 'Width of the desk' });
  // Another window that opens on the same screen meanwhile may take the mouse away: then one tries again.
  const dragTo = (width: number, shown: number) =>
    expect(async () => {
      const box = await edge.boundingBox();
      const now = Number(await edge.getAttribute('aria-valuenow'));
      const grip = (box?.x ?? 0) + 3;
      await page.mouse.move(grip, 300);
      await page.mouse.down();
      await page.mouse.move(grip + width - now, 300, { steps: 4 });
      await page.mouse.up();
      await expect(edge).toHaveAttribute('aria-valuenow', String(shown), { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  await dragTo(268, 268);
  await dragTo(1_100, 420);
  await dragTo(20, 160);
});

test('the keyboard stays in the text while a pane is dragged or the list is scrolled by its bar', async ({
  open,
  profile,
}) => {
  const long = `${profile}-long`;
  await prepareProfile(long, (store, people) => {
    for (let number = 1; number <= 30; number++)
      write(store, people.reporter, { headline: `Cerita ${number}` });
  });
  const { desk, page } = await open({ profile: long });
  await desk.rows.first().click();
  await desk.body.click();
  await expect(desk.body).toBeFocused();
  for (const [target, fromRight] of [
    ['.resizer', 3],
    ['.rows', 9],
  ] as const) {
    const box = await page.locator(target).first().boundingBox();
    if (!box) throw new Error(`${target} is not there`);
    await page.mouse.move(box.x + box.width - fromRight, box.y + box.height - 40);
    await page.mouse.down();
    await page.mouse.up();
    await expect(desk.body).toBeFocused();
  }
  await expect.poll(() => page.locator('.rows').evaluate((rows) => rows.scrollTop)).toBeGreaterThan(0);
});

test('a pane that is dragged is written down once, and comes back as wide', async ({ open, profile }) => {
  const folder = `${profile}-dragged`;
  await prepareProfile(folder, (store) =>
    // Every time that the settings are written, they are noted a second time.
    store.database.exec(`
      CREATE TABLE noted (value TEXT) STRICT;
      CREATE TRIGGER note_new AFTER INSERT ON setting WHEN new.key = 'settings'
        BEGIN INSERT INTO noted VALUES (new.value); END;
      CREATE TRIGGER note AFTER UPDATE ON setting WHEN new.key = 'settings'
        BEGIN INSERT INTO noted VALUES (new.value); END;`),
  );
  const noted = () =>
    readStore(folder, (database) => database.prepare('SELECT value FROM noted').pluck().all() as string[]);
  const first = await open({ profile: folder });
  const edge = first.page.getByRole('separator', { name: 'Width of the desk' });
  const box = await edge.boundingBox();
  const from = { clientX: (box?.x ?? 0) + 3, clientY: 300, pointerId: 1, isPrimary: true };
  const before = noted().length;
  const width = Number(await edge.getAttribute('aria-valuenow'));
  // Straight to the edge: another window on the same screen may take the mouse away.
  await edge.evaluate((element) => {
    element.setPointerCapture = () => undefined;
  });
  await edge.dispatchEvent('pointerdown', from);
  for (let step = 1; step <= 40; step++) {
    await edge.dispatchEvent('pointermove', { ...from, clientX: from.clientX + step });
  }
  await expect(edge).toHaveAttribute('aria-valuenow', String(width + 40));
  await edge.dispatchEvent('pointerup', { ...from, clientX: from.clientX + 40 });
  await expect.poll(() => noted().at(-1)).toContain(`"desk":${width + 40}`);
  expect(noted()).toHaveLength(before + 1);
  await closeApp(first.app);

  const { page } = await open({ profile: folder });
  await expect(page.getByRole('separator', { name: 'Width of the desk' })).toHaveAttribute(
    'aria-valuenow',
    String(width + 40),
  );
});

test('at 900 px the panes fold and the text has room; at 2,560 it is not stretched', async ({ open }) => {
  const { desk, page, resize } = await open();
  await desk.newStory('Banjir');
  await resize(900, 800);
  await expect(page.locator('.shell')).toHaveAttribute('data-layout', 'narrow');
  await expect(page.locator('[data-pane="list"]')).toBeHidden();
  expect(await desk.body.evaluate((body) => body.clientWidth)).toBeGreaterThan(500);
  await page.getByRole('button', { name: 'Show the list' }).click();
  await expect(page.locator('[data-pane="list"]')).toBeVisible();
  await resize(2_560, 800);
  await expect(page.locator('.shell')).toHaveAttribute('data-layout', 'wide');
  expect(await desk.body.evaluate((body) => body.clientWidth)).toBeLessThan(800);
});

test('beside a preview the tools stay on one line, and those that fold away are in a menu', async ({
  open,
}) => {
  const { desk, page, resize } = await open();
  await desk.newStory('Pelabuhan Teluk Biru Mulai Melayani Kapal Peti Kemas Malam Hari sejak Pekan Lalu');
  await desk.writeAtEnd();
  const toolbar = page.getByRole('toolbar');
  for (const width of [900, 1_440]) {
    await resize(width, 800);
    for (const device of ['Phone', 'Desktop']) {
      if (!(await page.locator('.preview').isVisible())) await page.keyboard.press('Control+p');
      await page.getByRole('button', { name: device }).click();
      const stage = await page.locator('.preview').boundingBox();
      expect((stage?.x ?? 0) + (stage?.width ?? 0)).toBeLessThanOrEqual(width);
      const main = await page.locator('.pane.main').boundingBox();
      const tools = await toolbar
        .getByRole('button')
        .evaluateAll((buttons) =>
          buttons.map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0),
        );
      expect(new Set(tools.map((box) => Math.round(box.y + box.height / 2))).size).toBe(1);
      expect(Math.max(...tools.map((box) => box.right))).toBeLessThan((main?.x ?? 0) + (main?.width ?? 0));
    }
  }
  await page.keyboard.press('Control+4');
  await toolbar.getByRole('button', { name: 'More tools' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Strikethrough' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('dicoret');
  await expect(desk.body.locator('.strikethrough')).toHaveText('dicoret');
});

test('a menu opened by the keyboard is on its first entry, and gives the focus back', async ({ open }) => {
  const { page } = await open();
  const person = page.locator('.person-switch');
  await person.focus();
  for (const key of ['Enter', 'ArrowDown']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('menuitemradio', { name: 'Ayu Lestari', checked: true })).toBeFocused();
    await expect(page.getByRole('menuitemradio', { checked: false })).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(person).toBeFocused();
  }
});

test('the inspector takes the place of a preview, and nothing else', async ({ open }) => {
  const { desk, page, resize } = await open();
  await desk.newStory('Banjir');
  for (const width of [900, 1_000, 1_440]) {
    await resize(width, 800);
    await page.keyboard.press('Control+p');
    await expect(page.locator('.preview')).toBeVisible();
    await expect(page.locator('.drawer-scrim')).toBeHidden();
    await page.getByRole('button', { name: 'Show the inspector' }).click();
    await expect(page.locator('.preview')).toBeHidden();
    await expect(desk.inspector).toBeVisible();
  }
});

test('in a window that has just room for every pane, none goes over its edge', async ({ open }) => {
  const { desk, page, resize } = await open();
  await desk.newStory('Banjir');
  for (const width of [920, 1_180, 1_220]) {
    await resize(width, 700);
    const panes = await page
      .locator('.pane')
      .evaluateAll((all) => all.map((pane) => Math.round(pane.getBoundingClientRect().right)));
    expect(panes).toHaveLength(width < 1_180 ? 3 : 4);
    expect(Math.max(...panes)).toBe(width);
  }
});

test('in the narrowest window one sees when a story goes out, and what can be done with it', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, { reporter, editor }) => {
    const id = write(store, reporter, { headline: 'Terjadwal' }, ['Isi.']);
    const at = new Date(Date.now() + 86_400_000).toISOString();
    for (const action of ['submit', 'approve', 'schedule'] as const)
      act(store, action === 'submit' ? reporter : editor, id, { action, reason: '', at });
    createSession(store, 'en-US').sitAs(editor);
  });
  const { desk, page, resize } = await open();
  await desk.openStory('Terjadwal');
  await resize(640, 600);
  const header = page.locator('.write-header');
  const shown = await header.locator('> :is(time, .button)').evaluateAll((all) =>
    all.map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && element.scrollWidth <= element.clientWidth + 1;
    }),
  );
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown).not.toContain(false);
});

test('a preview beside a story that was read in a wider window does not go over its edge', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, people) => {
    write(
      store,
      people.reporter,
      { headline: 'Panjang' },
      Array(60).fill('Kapal kembali ke Makassar. '.repeat(12)),
    );
  });
  const { desk, page, resize } = await open();
  await resize(900, 700);
  await expect(page.locator('.shell')).toHaveAttribute('data-layout', 'narrow');
  await page.getByRole('button', { name: 'Show the list' }).click();
  await desk.openStory('Panjang');
  await desk.writeAtEnd();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+p');
  const stage = page.locator('.preview');
  await expect(stage).toBeVisible();
  await expect
    .poll(() => stage.evaluate((element) => Math.round(element.getBoundingClientRect().right)))
    .toBe(900);
});

test('in the narrowest window a preview ends within it, with its way out and all the tools', async ({
  open,
}) => {
  const { desk, page, resize } = await open();
  await desk.newStory('Banjir');
  await resize(640, 700);
  await page.keyboard.press('Control+p');
  await expect(page.locator('.preview header button').last()).toBeInViewport({ ratio: 1 });
  const redo = page.getByRole('toolbar').getByRole('button', { name: 'Redo' });
  const isOnTop = (element: Element) => {
    const { right, top, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(right - 2, top + height / 2));
  };
  expect(await redo.evaluate(isOnTop)).toBe(true);
});

test('a dialog is as high as the window lets it be before it scrolls, and its buttons are always in sight', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, { reporter, editor }) => {
    const id = write(store, reporter, { headline: 'Banjir' }, ['Air naik.']);
    for (const action of ['submit', 'approve'] as const)
      act(store, action === 'submit' ? reporter : editor, id, { action, reason: '' });
    createSession(store, 'en-US').sitAs(editor);
    for (let number = 1; number <= 20; number++) {
      const address = `https://example.com/${number}`;
      store.sites.add({ kind: 'wordpress', name: `Situs ${number}`, address, username: 'citra' });
    }
  });
  const { desk, page, resize } = await open();
  const scrolls = () =>
    page.locator('.dialog-body').evaluate((body) => body.scrollHeight > body.clientHeight);
  await desk.openStory('Banjir');
  await resize(1440, 900);
  await desk.command('Keyboard shortcuts');
  expect(await scrolls()).toBe(false);
  await desk.escape();

  await resize(640, 480);
  await desk.command('Publish…');
  await expect(desk.dialog.getByText('Situs 20')).toBeAttached();
  expect(await scrolls()).toBe(true);
  const box = await desk.dialog.boundingBox();
  expect(box?.y).toBe(16);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe((await page.evaluate(() => innerHeight)) - 16);
  for (const name of ['Close', 'Cancel', 'Publish now']) {
    await expect(desk.dialog.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }
});

test('a drawer is filled at the moment it comes', async ({ open }) => {
  const { desk, page, resize } = await open();
  await resize(900, 700);
  await expect(page.locator('.shell')).toHaveAttribute('data-layout', 'narrow');
  await desk.newStory('Banjir');
  // Its code is loaded when the desk is idle, long before it is shown.
  await expect(page.locator('head link[href*="Inspector"]').first()).toBeAttached();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await page.evaluate(() => {
    const watcher = new MutationObserver(() => {
      const pane = document.querySelector<HTMLElement>('[data-pane="inspector"]');
      if (!pane) return;
      watcher.disconnect();
      document.body.dataset.found = String(pane.querySelectorAll('input').length > 0);
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('Control+Alt+i');
  await expect(page.locator('body')).toHaveAttribute('data-found', 'true');
});

test('every icon is drawn, in type that came with the program', async ({ open }) => {
  const { page } = await open();
  const missing = await page.evaluate(
    async (letters) => {
      const font = '20px "Lucide"';
      const loaded = await document.fonts.load(font, letters.join(''));
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      // Each is as wide as it is high; the next font on the list has no such letters.
      pen.font = `${font}, "Inter Variable"`;
      return loaded.length === 1
        ? letters.filter((letter) => Math.round(pen.measureText(letter).width) !== 20)
        : letters;
    },
    Object.values(glyphs).map((point) => String.fromCodePoint(point)),
  );
  expect(missing).toEqual([]);
  const seen = await page.locator('.desk .glyph').first().boundingBox();
  expect(seen).toMatchObject({ width: 15, height: 15 });
});

test('the window is made larger and smaller by the keys that people press for it', async ({ open }) => {
  const { app } = await open();
  const press = (keyCode: string) =>
    app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['control'] });
    }, keyCode);
  const zoom = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  for (const [larger, smaller] of [
    ['=', '-'],
    ['numadd', 'numsub'],
  ] as const) {
    await press(larger);
    await expect.poll(zoom).toBeGreaterThan(1);
    await press(smaller);
    await expect.poll(zoom).toBe(1);
  }
});
