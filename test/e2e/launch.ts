import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { quit, startApp } from '../../scripts/demo/startApp.mjs';
import { startVirtualScreen } from '../../scripts/display.mjs';
import { type Desk, desk } from './desk.ts';

/** A running app with its window. */
export type Newsroom = {
  app: ElectronApplication;
  page: Page;
  profile: string;
  desk: Desk;
  /** Makes the window so large, in CSS px, and waits until its page has been drawn for that. */
  resize: (width: number, height: number) => Promise<void>;
};

type OpenOptions = { profile?: string; args?: string[]; preload?: string[] };

type Fixtures = {
  /** An empty folder for the profile; `prepareProfile` may fill it before the app is opened. */
  profile: string;
  /** Opens the app on the profile; it is closed when the test is over. */
  open: (options?: OpenOptions) => Promise<Newsroom>;
  /** What a page may say on its console as an error; anything else fails the test. */
  allowedErrors: RegExp | undefined;
};

/** Playwright's test with the real app: a fresh profile each, and no error unseen. */
export const test = base.extend<Fixtures, { ownScreen: undefined }>({
  // Two windows on one screen take the keyboard from each other: where it is not the user's own, each worker has one.
  ownScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to find what a fixture needs.
    async ({}, use) => {
      const screen = process.env.DATELINE_SCREEN === 'virtual' ? await startVirtualScreen() : undefined;
      if (screen) process.env.DISPLAY = screen.display;
      await use(undefined);
      await screen?.stop();
    },
    { scope: 'worker', auto: true },
  ],
  allowedErrors: [undefined, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to find what a fixture needs.
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-e2e-'));
    await use(join(folder, 'profile'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  open: async ({ profile, allowedErrors }, use) => {
    const opened: ElectronApplication[] = [];
    const profiles = new Set<string>();
    const errors: string[] = [];
    await use(async (options = {}) => {
      const where = options.profile ?? profile;
      const { app, page } = await startApp({ ...options, profile: where });
      opened.push(app);
      profiles.add(where);
      collectErrors(page, errors);
      return { app, page, profile: where, desk: desk(page), resize: resizer(app, page) };
    });
    for (const app of opened) await closeApp(app);
    const all = [...errors, ...[...profiles].flatMap(diaryErrors)];
    expect(all.filter((error) => !allowedErrors?.test(error))).toEqual([]);
  },
});

export { expect };

/** How long the program may take to end, in ms: it may be in the middle of sending something. */
const patience = 15_000;

/**
 * Quits the app as a person would, and waits until it is gone. One that does not go is ended, and fails the test;
 * unless the program itself had ended, and only the runtime under Playwright's debugger had not.
 */
export async function closeApp(app: ElectronApplication): Promise<void> {
  if (app.windows().length === 0) return;
  const { pid, stderr } = app.process();
  let programEnded = false;
  stderr?.on('data', (piece: Buffer) => {
    programEnded ||= String(piece).includes('Debugger ending');
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  const outcome = await Promise.race([quit(app), late]);
  clearTimeout(timer);
  if (outcome !== 'late') return;
  process.kill(-(pid as number), 'SIGKILL');
  if (!programEnded) throw new Error(`The app had not ended ${patience / 1000} s after it was closed`);
}

/** Closes the window as its button would: from main's own loop, as `quit` does. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }) => void setImmediate(() => BrowserWindow.getAllWindows()[0]?.close()),
  );
}

/** Ends the app and all its helpers at once, as a power cut would. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const gone = new Promise<void>((resolve) => app.once('close', () => resolve()));
  // Playwright starts the app as the leader of a process group of its own.
  process.kill(-(child.pid as number), 'SIGKILL');
  await gone;
}

function resizer(app: ElectronApplication, page: Page): Newsroom['resize'] {
  return async (width, height) => {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...size }),
      { width, height },
    );
    // A page hears of its size ahead of a frame; read between two of them, it has the size and is drawn for another.
    const drawnFor = () =>
      page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(innerWidth))));
    await expect.poll(drawnFor).toBe(width);
  };
}

function collectErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

/** What the app wrote in its diary as having gone wrong. */
function diaryErrors(profile: string): string[] {
  const file = join(profile, 'dateline.log');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => / error /.test(line));
}
