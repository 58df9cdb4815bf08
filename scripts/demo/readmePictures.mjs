import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people, sitAs } from './mainJob.mjs';
import { quit, root, startApp } from './startApp.mjs';

// Takes the README's pictures of the built app: `node scripts/display.mjs node scripts/demo/readmePictures.mjs`.
const size = { width: 1440, height: 900 };
const profile = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
const { app, page } = await startApp({ profile });

try {
  await app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...bounds }),
    size,
  );
  await give('view.language.id');
  await give('view.theme.light');
  await sitAs(page, people.editor);
  await page.locator('.article-row', { has: page.locator('.state[data-state="published"]') }).click();
  await page.locator('.featured img').waitFor();
  await page.mouse.move(720, 880);
  await take('newsroom.png');
  await give('view.preview');
  await page.locator('.devices button').last().click();
  await page.locator('.device[data-device="desktop"]').waitFor();
  await page.mouse.move(720, 880);
  await take('preview.png');
} finally {
  await quit(app);
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** @param {string} command */
function give(command) {
  return app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
}

/**
 * Takes the window as it is on the screen, pages of the preview and all, once it has come to rest.
 * @param {string} name
 */
async function take(name) {
  for (const notice of await page.locator('.notice button').all()) await notice.click();
  let before = '';
  for (let now = await shoot(); now !== before; now = await shoot()) {
    before = now;
    await page.waitForTimeout(1_000);
  }
  writeFileSync(join(root, 'docs/images', name), Buffer.from(before, 'base64'));
}

/** @returns {Promise<string>} a PNG in base64 */
function shoot() {
  return app.evaluate(async ({ BrowserWindow, desktopCapturer, screen }) => {
    const bounds = BrowserWindow.getAllWindows()[0]?.getBounds();
    const [shown] = await desktopCapturer.getSources({
      types: ['screen'],
      thumbnailSize: screen.getPrimaryDisplay().size,
    });
    if (!bounds || !shown) throw new Error('There is no window to take a picture of');
    return shown.thumbnail.crop(bounds).toPNG().toString('base64');
  });
}
