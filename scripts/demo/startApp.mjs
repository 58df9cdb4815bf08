import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright';

/** The checkout this file belongs to. */
export const root = join(import.meta.dirname, '../..');

/**
 * @typedef {import('playwright').ElectronApplication} App
 * @typedef {import('playwright').Page} Page
 */

/**
 * Starts the built app on a profile and waits until the desk is drawn, and everything behind it is there.
 * @param {{profile: string, args?: string[], preload?: string[]}} options `preload` are files that main loads first
 * @returns {Promise<{app: App, page: Page}>}
 */
export async function startApp(options) {
  const app = await launch(options);
  const page = await app.firstWindow();
  await page
    .locator('.shell .rows')
    .waitFor()
    .catch((error) => sayWhy(app, page, error));
  // Answered once everything behind the desk is there; asked while that is loaded, main's answers to Playwright get lost.
  await page.evaluate("window.dateline.call('publish.outbox')");
  return { app, page };
}

/**
 * Quits the app as a person would, and waits until it is gone. It is asked to from its own loop: what Playwright calls
 * by itself runs in the middle of whatever main is doing, also of a query, and the store then answers nobody else.
 * @param {App} app
 */
export async function quit(app) {
  const gone = app.waitForEvent('close', { timeout: 0 });
  const asked = app.evaluate(({ app: program }) => void setImmediate(() => program.quit()));
  // The answer may be lost with the program that gave it.
  await Promise.all([gone, asked.catch(() => undefined)]);
}

/**
 * Throws again that the desk did not come, with what the window and its page are like: that has been seen once, and
 * not found out.
 * @param {App} app
 * @param {Page} page
 * @param {Error} error
 * @returns {Promise<never>}
 */
async function sayWhy(app, page, error) {
  const asked = [
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => ({ visible: one.isVisible(), bounds: one.getBounds() })),
    ),
    page.evaluate('({ innerWidth, innerHeight, paints: performance.getEntriesByType("paint").length })'),
  ];
  const late = new Promise((resolve) => setTimeout(resolve, 5_000, 'no answer'));
  const [windows, inside] = await Promise.all(
    asked.map((answer) => Promise.race([answer, late]).catch(String)),
  );
  throw new Error(`${error.message}\n${JSON.stringify({ windows, page: inside })}`, { cause: error });
}

/**
 * Starts the built app and waits for nothing: it may show a message instead of its window. Once in some thousand starts
 * Electron 33 crashes while Playwright's debugger takes hold of it; it is then started again, once, and that is said.
 * @param {{profile: string, args?: string[], preload?: string[]}} options
 * @returns {Promise<App>}
 */
export async function launch(options) {
  try {
    return await launchOnce(options);
  } catch (error) {
    if (!String(error).includes('signal=SIGSEGV')) throw error;
    console.warn('Electron crashed as the debugger took hold of it; it is started again.');
    return launchOnce(options);
  }
}

/**
 * What Chromium is told besides. Its sandbox refuses to run as root. That there is no graphics card it finds out at
 * every start by graphics processes that die; told so, it begins with the one that stays.
 * @returns {string[]}
 */
export function switches() {
  if (process.platform !== 'linux') return [];
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(existsSync('/dev/dri') ? [] : ['--disable-gpu']),
  ];
}

/** @param {{profile: string, args?: string[], preload?: string[]}} options */
function launchOnce({ profile, args = [], preload = [] }) {
  const loaders = preload.flatMap((file) => ['-r', file]);
  return _electron.launch({
    cwd: root,
    args: ['--lang=en-US', ...switches(), ...loaders, '.', '--profile', profile, ...args],
    // Light or dark is the app's own business.
    colorScheme: null,
    timeout: 30_000,
  });
}
