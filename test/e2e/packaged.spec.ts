import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium, type Page } from '@playwright/test';
import { listBackups } from '../../electron/store/backup.ts';
import { root, switches } from '../../scripts/demo/startApp.mjs';
import { desk } from './desk.ts';
import { expect, test } from './launch.ts';

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  test.setTimeout(240_000);
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: 'pipe' });
});

test('the packaged app starts, publishes, and backs up', async ({ profile }) => {
  const packaged = spawn(executable(), [
    ...switches(),
    '--remote-debugging-port=0',
    '--lang=en',
    '--profile',
    profile,
  ]);
  try {
    const browser = await chromium.connectOverCDP(await devtoolsAddress(packaged));
    const page = await windowOf(browser);
    const newsroom = desk(page);
    await page.locator('.person-switch').click();
    await page.getByRole('menuitemradio', { name: 'Hendra Gunawan' }).click();
    await newsroom.openStory('Persitel Menang Tipis, Gelar Juara Ditentukan di Laga Terakhir');
    await newsroom.command('Publish…');
    await page.getByRole('button', { name: 'Publish now' }).click();
    const address = await page.locator('.publish-address').textContent();
    const answer = await fetch(address ?? '');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Persitel Menang Tipis');

    await newsroom.escape();
    await newsroom.command('About Dateline');
    await page.getByRole('button', { name: 'Show the licences' }).click();
    await expect(page.locator('.licences')).toHaveValue(/better-sqlite3/);
    // The thread that makes it, and the SQLite that it loads, lie elsewhere once packaged.
    await expect.poll(() => listBackups(join(profile, 'backups')), { timeout: 30_000 }).toHaveLength(1);
    await browser.close();
  } finally {
    await ended(packaged);
  }
});

test('the packaged app can be used as nothing but itself', async () => {
  const fuses = await getCurrentFuseWire(executable());
  for (const off of [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
  ]) {
    expect(fuses[off], FuseV1Options[off]).toBe(FuseState.DISABLE);
  }
  for (const on of [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableCookieEncryption]) {
    expect(fuses[on], FuseV1Options[on]).toBe(FuseState.ENABLE);
  }
});

/** The program that electron-builder made for this platform. */
function executable(): string {
  const release = join(root, 'release');
  const folder = readdirSync(release).find((name) => name.endsWith('unpacked') || name.startsWith('mac'));
  const names: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'dateline',
    win32: 'Dateline.exe',
    darwin: 'Dateline.app/Contents/MacOS/Dateline',
  };
  const file = join(release, folder ?? '', names[process.platform] ?? '');
  if (!existsSync(file)) throw new Error(`There is no packaged app at ${file}`);
  return file;
}

/** With the inspector's fuse off Playwright cannot start it as an Electron, so it is met as a browser. */
function devtoolsAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece;

      const address = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The app ended before it could be met:\n${said}`)));
  });
}

/** The newsroom's window, as soon as it shows itself. */
async function windowOf(browser: Browser): Promise<Page> {
  const find = () =>
    browser
      .contexts()[0]
      ?.pages()
      .find((page) => page.url().includes('//app/'));
  await expect.poll(() => find()?.url(), { timeout: 30_000 }).toBeDefined();
  return find() as Page;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}
