import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Locator } from '@playwright/test';
import { saveBlocks } from '../../electron/articles/save.ts';
import { deviceWidths, type PreviewDevice, previewDevices } from '../../shared/ipc/devices.ts';
import { everyBlock, everyField } from '../fixtures/everyBlock.ts';
import { placed, write } from '../store/newsroom.ts';
import { closeApp, expect, test } from './launch.ts';
import { expectOnPages, keyboardOf, pressOnPage, previewHtml, shownDevices } from './previewPages.ts';
import { prepareProfile } from './profile.ts';

const headline = everyField.headline;

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    const id = write(store, people.reporter, { ...everyField, featuredImage: null });
    saveBlocks(store, 'editor', id, {
      put: placed(everyBlock.filter((block) => block.type !== 'image')),
      remove: [],
    });
  }),
);

test('the page is shown at three widths, one at a time or side by side', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await expect.poll(() => shownDevices(app)).toEqual(['phone']);
  await page.getByRole('button', { name: 'Tablet' }).click();
  await expect.poll(() => shownDevices(app)).toEqual(['tablet']);
  await page.getByRole('button', { name: 'All three' }).click();
  await expect.poll(() => shownDevices(app)).toEqual(['desktop', 'phone', 'tablet']);
  await expectOnPages(app, 'Panen padi di');
  for (const device of previewDevices) {
    const width = () =>
      app.evaluate(async ({ webContents }, host) => {
        const contents = webContents.getAllWebContents().find((one) => one.getURL().includes(`//${host}/`));
        const metrics = await contents?.debugger.sendCommand('Page.getLayoutMetrics');
        return metrics?.cssLayoutViewport.clientWidth as number;
      }, device);
    // A scroll bar may take some of it.
    await expect.poll(width).toBeGreaterThan(deviceWidths[device] - 25);
    await expect.poll(width).toBeLessThan(deviceWidths[device] + 25);
  }
  await page.keyboard.press('Control+p');
  await expect.poll(() => shownDevices(app)).toEqual([]);
});

test('the text is where it was scrolled to when the three pages that took its place go', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory(headline);
  const sheet = page.locator('.sheet');
  await desk.writeAtEnd();
  const scrolled = () => sheet.evaluate((element) => element.scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(0);
  const before = await scrolled();
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'All three' }).click();
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('Control+p');
  await expect.poll(scrolled).toBeGreaterThanOrEqual(before);
});

test('the page has every part that readers get', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  for (const part of [
    'Internasional',
    'Panen Padi "Ciherang" &amp; Jagung &lt; Target',
    'Ayu Lestari, Bima Santoso',
    /<(strong|b)[^>]*>KARAWANG, difanews\.com –/,
    'Sutarno, petani',
    /<details class="fold">/,
    'Tampilkan selengkapnya',
    'Artikel Terkait',
    'Harga gabah naik lagi',
    'Tinggalkan Balasan',
    'Kembali ke atas',
  ]) {
    await expectOnPages(app, part, ['phone']);
  }
});

test('the page follows the typing, in headline and body, without being loaded again', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await expectOnPages(app, 'Panen padi di', ['phone']);
  await countLoads(app);
  await desk.writeAtEnd();
  await page.keyboard.type(' Kata terakhir.');
  await expectOnPages(app, 'Kata terakhir.', ['phone']);
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Tebal');
  await expectOnPages(app, /<(strong|b)>Tebal/, ['phone']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Paragraf baru');
  await expectOnPages(app, 'Paragraf baru', ['phone']);
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' SELESAI');
  await expectOnPages(app, 'SELESAI', ['phone']);
  expect(await loads(app)).toBe(0);
});

test('the page is set in the type that its readers get with it', async ({ open, profile }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await expectOnPages(app, 'Panen padi di', ['phone']);
  await expect.poll(() => fontsOf(app, 'h1')).toEqual([expect.stringMatching(/^Newsreader/)]);
  const shipped = join(profile, 'site', '_', 'fonts');
  expect(readFileSync(join(shipped, 'newsreader-latin-wght-normal.woff2'), 'latin1')).toMatch(/^wOF2/);
  expect(readFileSync(join(shipped, 'newsreader-licence.txt'), 'utf8')).toContain('SIL Open Font License');
});

test('the keyboard stays in the text when the page comes and goes, and goes to the page when asked to', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Control+p');
  await expectOnPages(app, 'Panen padi di', ['phone']);
  await expect.poll(() => keyboardOf(app)).toBe('dateline://app');
  // Asked for again where the window of another test took the keyboard meanwhile.
  const enter = (device: PreviewDevice) =>
    expect(async () => {
      await page.keyboard.press('Control+6');
      expect(await keyboardOf(app)).toBe(`dateline-preview://${device}`);
    }).toPass();
  await enter('phone');
  await pressOnPage(app, 'phone', 'f', ['control']);
  await expect.poll(() => keyboardOf(app)).toBe('dateline://app');
  await expect(page.getByLabel('Find in the text')).toBeFocused();
  await page.getByRole('button', { name: 'All three' }).click();
  await expectOnPages(app, 'Panen padi di');
  await expect.poll(() => keyboardOf(app)).toBe('dateline://app');
  await enter('tablet');
  await enter('desktop');
  await desk.command('Go to the page in the preview');
  await expect(page.locator('.device[data-entered]')).toHaveAttribute('data-device', 'phone');
  await enter('tablet');
  await pressOnPage(app, 'tablet', 'Escape');
  await expect.poll(() => shownDevices(app)).toEqual([]);
  await expect.poll(() => keyboardOf(app)).toBe('dateline://app');
});

test('a window that is left and comes back has the keyboard where it was, in a page of the preview or in the text', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await expectOnPages(app, 'Panen padi di', ['phone']);
  await page.keyboard.press('Control+6');
  await expect.poll(() => keyboardOf(app)).toBe('dateline-preview://phone');
  await leaveWindow(app);
  await expect.poll(() => keyboardOf(app)).toBe('dateline-preview://phone');
  await pressOnPage(app, 'phone', 'f', ['control']);
  await expect.poll(() => keyboardOf(app)).toBe('dateline://app');
  await leaveWindow(app);
  await expect.poll(() => keyboardOf(app)).toBe('dateline://app');
  await page.keyboard.press('Control+6');
  await expect.poll(() => keyboardOf(app)).toBe('dateline-preview://phone');
  await leaveWindow(app);
  await page.keyboard.press('Control+p');
  await expect.poll(() => shownDevices(app)).toEqual([]);
  await expect.poll(() => keyboardOf(app)).toBe('dateline://app');
});

test('a page that is clicked is marked as having the keyboard, and is where going on to the next one begins', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'All three' }).click();
  await expectOnPages(app, 'Panen padi di');
  const marked = page.locator('.device[data-entered]');
  await expect(marked).toHaveCount(0);
  // The window may be left at any moment for that of another test.
  await expect(async () => {
    await giveKeyboard(app, 'dateline-preview://tablet/');
    await expect(marked).toHaveAttribute('data-device', 'tablet', { timeout: 500 });
    await page.keyboard.press('Control+6');
    await expect(marked).toHaveAttribute('data-device', 'desktop', { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await expect(async () => {
    await giveKeyboard(app, 'dateline://app/index.html');
    await expect(marked).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
});

/** Goes to no window at all, as to one of another program. */
async function leaveWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  const isLeft = () => app.evaluate(({ BrowserWindow }) => !BrowserWindow.getAllWindows()[0]?.isFocused());
  await expect.poll(isLeft).toBe(true);
}

/** Gives the keyboard to a page as a click on it does; those of Playwright go to the page past the window. */
function giveKeyboard(app: ElectronApplication, address: string): Promise<void> {
  return app.evaluate(({ BrowserWindow, webContents }, url) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window && !window.isFocused()) window.focus();
    webContents
      .getAllWebContents()
      .find((one) => one.getURL() === url)
      ?.focus();
  }, address);
}

test('another story is shown when another one is opened', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Pasar ramai' }, ['Cabai naik.']);
  });
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await expectOnPages(app, 'Panen padi di', ['phone']);
  await desk.openStory('Pasar ramai');
  await expectOnPages(app, 'Cabai naik.', ['phone']);
  expect(await previewHtml(app, 'phone')).not.toContain('Panen padi di');
});

test('the words of the page follow the language of the story', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await desk.field('Language of the story').selectOption('en');
  await page.keyboard.press('Control+p');
  await expectOnPages(app, 'Leave a Reply', ['phone']);
  await expectOnPages(app, 'Show more', ['phone']);
  expect(await previewHtml(app, 'phone')).not.toContain('Tinggalkan Balasan');
});

test('the page runs no script, cannot reach the app, and reaches no network', async ({ open }) => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.end('hello');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const { app, desk, page } = await open();
    await desk.openStory(headline);
    await page.keyboard.press('Control+p');
    await expectOnPages(app, 'Panen padi di', ['phone']);
    const reached = await app.evaluate(async ({ webContents }, to) => {
      const contents = webContents
        .getAllWebContents()
        .find((one) => one.getURL().startsWith('dateline-preview:'));
      if (!contents) throw new Error('no preview');
      const preferences = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      const evaluated = await contents.debugger
        .sendCommand('Runtime.evaluate', {
          expression: 'typeof window.dateline + typeof require + typeof process',
        })
        .catch((error: unknown) => String(error));
      const fetched = await contents.session.fetch(`${to}/fetch`).then(
        (answer) => answer.status,
        (error: unknown) => String(error),
      );
      return { javascript: preferences.javascript, evaluated: JSON.stringify(evaluated), fetched };
    }, address);
    expect(reached.javascript).toBe(false);
    expect(reached.evaluated).not.toMatch(/object|function/);
    expect(reached.fetched).toMatch(/BLOCKED/);
    await insertIntoPage(
      app,
      `<p><img src="${address}/img"><link rel="stylesheet" href="${address}/css"><iframe src="${address}/frame"></iframe></p>`,
    );
    await expectOnPages(app, `${address}/img`, ['phone']);
    await app.evaluate(async ({ webContents }, to) => {
      const contents = webContents
        .getAllWebContents()
        .find((one) => one.getURL().startsWith('dateline-preview:'));
      await contents?.loadURL(`${to}/navigate`).catch(() => undefined);
    }, address);
    // Whatever could be asked for by the page was asked for by now: another page has been loaded since.
    await page.keyboard.press('Control+p');
    await expect.poll(() => shownDevices(app)).toEqual([]);
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

test('a dialog over the preview leaves the page in sight, and where it was scrolled to', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await expectOnPages(app, 'Panen padi di', ['phone']);
  const still = page.locator('.device img');
  await expect(still).toHaveCount(0);
  await countLoads(app);
  await noteShowing(app);
  for (const cover of ['Control+k', 'Control+/']) {
    await page.keyboard.press(cover);
    await expect(desk.dialog).toBeVisible();
    await expect.poll(() => pageIsShown(app)).toBe('false');
    expect(await still.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(200);
    expect(await colours(still)).toBeGreaterThan(4);
    await desk.escape();
    await expect.poll(() => pageIsShown(app)).toBe('true');
  }
  await page.getByRole('button', { name: 'Tablet' }).click();
  await expect.poll(() => shownDevices(app)).toEqual(['tablet']);
  expect(await loads(app)).toBe(0);
});

test('what is typed while the page is still loading is on it', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await desk.writeAtEnd();
  for (const word of ['satu', 'dua', 'tiga']) {
    await page.keyboard.press('Control+p');
    await page.keyboard.type(` ${word} huruf demi huruf`);
    await expectOnPages(app, `${word} huruf demi huruf`, ['phone']);
    await page.keyboard.press('Control+p');
    await expect.poll(() => shownDevices(app)).toEqual([]);
  }
});

test('closing the program while the page follows the typing is nothing that went wrong', async ({ open }) => {
  // What the program writes in its diary as an error fails the test: see `open`.
  for (let round = 1; round <= 3; round++) {
    const { app, desk, page } = await open();
    await desk.openStory(headline);
    await desk.writeAtEnd();
    await page.keyboard.press('Control+p');
    await page.keyboard.type(`Putaran ${round}`);
    await expectOnPages(app, `Putaran ${round}`, ['phone']);
    const typing = page.keyboard.type(' huruf demi huruf'.repeat(20)).catch(() => undefined);
    await expect(desk.body).toContainText('huruf demi');
    await Promise.all([typing, closeApp(app)]);
  }
});

/** How many colours a picture has in its middle column: one when it is blank. */
function colours(picture: Locator): Promise<number> {
  return picture.evaluate((image: HTMLImageElement) => {
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(canvas.width >> 1, 0, 1, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

/** Begins to note whether a page is shown or has given way: a view cannot be asked by every Electron. */
async function noteShowing(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ View }) => {
    const { setVisible } = View.prototype;
    View.prototype.setVisible = function (this: Electron.View, visible: boolean) {
      process.env.PREVIEW_SHOWN = String(visible);
      setVisible.call(this, visible);
    };
  });
}

function pageIsShown(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(() => process.env.PREVIEW_SHOWN);
}

/** Begins to count how often a page of the preview is loaded. */
async function countLoads(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ webContents }) => {
    process.env.PREVIEW_LOADS = '0';
    const contents = webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith('dateline-preview:'));
    contents?.on('did-start-navigation', () => {
      process.env.PREVIEW_LOADS = String(Number(process.env.PREVIEW_LOADS) + 1);
    });
  });
}

function loads(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => Number(process.env.PREVIEW_LOADS));
}

/** Puts HTML in the place of the headline, as an article might if somebody got it past every check. */
async function insertIntoPage(app: ElectronApplication, html: string): Promise<void> {
  await app.evaluate(async ({ webContents }, outerHTML) => {
    const contents = webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith('dateline-preview:'));
    if (!contents) throw new Error('no preview');
    const { debugger: tools } = contents;
    const { root } = await tools.sendCommand('DOM.getDocument', { depth: -1 });
    const { nodeId } = await tools.sendCommand('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    // It is put there even when the answer is that the node it replaced is gone.
    await tools.sendCommand('DOM.setOuterHTML', { nodeId, outerHTML }).catch(() => undefined);
  }, html);
}

/** The fonts, fetched by the page itself, that an element of it is drawn with. */
function fontsOf(app: ElectronApplication, selector: string): Promise<string[]> {
  return app.evaluate(async ({ webContents }, wanted) => {
    const contents = webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith('dateline-preview:'));
    if (!contents) return [];
    const { debugger: tools } = contents;
    await tools.sendCommand('CSS.enable');
    const { root } = await tools.sendCommand('DOM.getDocument', { depth: -1 });
    const { nodeId } = await tools.sendCommand('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: wanted,
    });
    const { fonts } = await tools.sendCommand('CSS.getPlatformFontsForNode', { nodeId });
    return (fonts as { familyName: string; isCustomFont: boolean }[])
      .filter(({ isCustomFont }) => isCustomFont)
      .map(({ familyName }) => familyName);
  }, selector);
}

test('a notice beside the three pages of a preview is in sight', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'All three' }).click();
  await expect.poll(() => shownDevices(app)).toEqual(['desktop', 'phone', 'tablet']);
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toHaveText(/sent to/i);
  await expect(desk.notice).toBeInViewport({ ratio: 1 });
  // The pages lie over the window, and over all of it that is beneath them.
  await expect(async () => {
    const notice = await desk.notice.boundingBox();
    if (!notice) throw new Error('The notice is gone');
    const views = await pageBounds(app);
    expect(views).toHaveLength(3);
    const below = views.filter(
      ([x, y, width, height]) =>
        x < notice.x + notice.width &&
        notice.x < x + width &&
        y < notice.y + notice.height &&
        notice.y < y + height,
    );
    expect(below).toEqual([]);
  }).toPass({ timeout: 4_000 });
});

type Bounds = [x: number, y: number, width: number, height: number];

/** Where in the window the pages lie, from left to right. */
async function pageBounds(app: ElectronApplication): Promise<Bounds[]> {
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    (BrowserWindow.getAllWindows()[0]?.contentView.children ?? []).map((view) => view.getBounds()),
  );
  return bounds
    .filter(({ width }) => width > 0)
    .map(({ x, y, width, height }): Bounds => [x, y, width, height])
    .sort(([a], [b]) => a - b);
}

test('the pages lie where the window has room for them, however it is zoomed', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory(headline);
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'All three' }).click();
  await expect.poll(() => shownDevices(app)).toEqual(['desktop', 'phone', 'tablet']);
  for (const factor of [1.3, 0.8, 1]) {
    await app.evaluate(({ BrowserWindow }, zoom) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(zoom);
    }, factor);
    const wanted = () =>
      page.locator('.stage [data-device]').evaluateAll((frames) =>
        frames.map((frame) => {
          const { x, y, width, height } = frame.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
    await expect(async () => {
      const frames = (await wanted()).sort(([a = 0], [b = 0]) => a - b);
      const views = await pageBounds(app);
      const apart = frames.flatMap((frame, index) =>
        frame.map((value, side) => Math.abs(value * factor - (views[index]?.[side] ?? Number.NaN))),
      );
      expect(Math.max(...apart), `zoom ${factor}`).toBeLessThan(2);
    }).toPass({ timeout: 5_000 });
  }
});
