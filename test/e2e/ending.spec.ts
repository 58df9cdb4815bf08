import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { act } from '../../electron/articles/act.ts';
import { root, switches } from '../../scripts/demo/startApp.mjs';
import { write } from '../store/newsroom.ts';
import { type Desk, desk } from './desk.ts';
import { closeWindow, expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

const headline = 'Banjir';

test.describe('a start while what is being sent holds the end up', () => {
  test.skip(process.platform !== 'linux', 'what still runs is read from a folder that only Linux has');

  /** A site that lets its user in and then never answers: the end of the program waits for it a little. */
  let site: Server;
  let address: string;
  let isAsked = false;

  test.beforeEach(async ({ profile }) => {
    await prepareProfile(profile, (store, people) => {
      const id = write(store, people.reporter, { headline }, ['Air naik.']);
      act(store, people.reporter, id, { action: 'submit', reason: '' });
      act(store, people.editor, id, { action: 'approve', reason: '' });
    });
    isAsked = false;
    const user = { id: 1, name: 'Citra', capabilities: { edit_posts: true, publish_posts: true } };
    site = createServer(({ url }, answer) => {
      isAsked ||= url?.includes('/posts') === true;
      if (isAsked) return;
      answer.setHeader('link', `<${address}/wp-json/>; rel="https://api.w.org/"`);
      answer.setHeader('content-type', 'application/json');
      answer.end(JSON.stringify(user));
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });

  test.afterEach(async ({ profile }) => {
    await expect(() => {
      // One that waits to open the program again may still do so when it sees the other one gone.
      for (const pid of programsOn(profile)) process.kill(pid, 'SIGKILL');
      expect(programsOn(profile)).toEqual([]);
    }).toPass();
    site.closeAllConnections();
    site.close();
  });

  test('opens the newsroom once the program is gone', async ({ profile }) => {
    const first = start(profile, [debuggable]);
    const page = await pageOf(profile);
    await beginToPublish(desk(page), address);
    await expect.poll(() => isAsked).toBe(true);
    // Made anew by the one that comes: the program is opened again with the arguments that it had.
    rmSync(portFile(profile));

    const closed = page.waitForEvent('close');
    first.kill('SIGTERM');
    await closed;
    expect(await once(start(profile, []), 'exit')).toEqual([0, null]);

    await expect(desk(await pageOf(profile)).row(headline)).toBeVisible();
    const [pid, ...others] = programsOn(profile);
    expect(others).toEqual([]);
    process.kill(pid as number, 'SIGTERM');
    await expect.poll(() => programsOn(profile)).toEqual([]);
  });
});

for (const { name, isLater, times } of [
  { name: 'a start after the window was asked to close is not lost', isLater: true, times: 1 },
  { name: 'a start before the window was asked to close opens nothing later', isLater: false, times: 0 },
]) {
  test(name, async ({ open, profile }) => {
    await prepareProfile(profile);
    const { app } = await open();
    let said = '';
    app.process().stderr?.on('data', (piece: Buffer) => {
      said += piece;
    });
    await app.evaluate(({ app: program, BrowserWindow }, later) => {
      program.relaunch = () => process.stderr.write('opened again\n');
      const start = () => program.emit('second-instance');
      if (later) BrowserWindow.getAllWindows()[0]?.once('close', start);
      else start();
    }, isLater);
    const gone = app.waitForEvent('close');
    await closeWindow(app);
    await gone;
    expect(said.match(/opened again/g) ?? []).toHaveLength(times);
  });
}

const debuggable = '--remote-debugging-port=0';

/** Starts the program by itself: what Playwright starts waits for Playwright, also when it is opened again. */
function start(profile: string, args: readonly string[]): ChildProcess {
  return spawn(
    createRequire(import.meta.url)('electron'),
    ['--lang=en-US', '--password-store=basic', ...switches(), '.', '--profile', profile, ...args],
    { cwd: root, stdio: 'ignore' },
  );
}

/** Where a program that can be debugged says how. */
function portFile(profile: string): string {
  return join(profile, 'electron', 'DevToolsActivePort');
}

/** The window's page, once the desk is drawn in it and everything behind it is there. */
async function pageOf(profile: string): Promise<Page> {
  const place = () => (existsSync(portFile(profile)) ? readFileSync(portFile(profile), 'utf8') : '');
  await expect.poll(place).toMatch(/^\d+\n\/\S+/);
  const [port, path] = place().trim().split('\n');
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('The program has no window');
  await page.locator('.shell .rows').waitFor();
  await page.evaluate("window.dateline.call('publish.outbox')");
  return page;
}

async function beginToPublish(desk: Desk, address: string): Promise<void> {
  await desk.sitAs('editor');
  await desk.command('Sites');
  await desk.dialog.getByRole('button', { name: 'Add a WordPress site' }).click();
  await desk.dialog.getByLabel('Address of the site').fill(address);
  await desk.dialog.getByLabel('Username').fill('citra');
  await desk.dialog.getByLabel('Application password').fill('abcd EFGH ijkl mnop');
  await desk.dialog.getByRole('button', { name: 'Save the site' }).click();
  await expect(desk.dialog.getByText('Connected as Citra.')).toBeVisible();
  await desk.escape();
  await desk.openStory(headline);
  await desk.command('Publish…');
  await desk.dialog.getByRole('radio', { name: new RegExp(new URL(address).host) }).check();
  await desk.dialog.getByRole('button', { name: 'Publish now' }).click();
}

/** The programs that run on a profile, without the helpers of each, which end with it. */
function programsOn(profile: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      const line = commandLine(pid);
      return line.includes(profile) && !/--type=(?!relauncher)/.test(line);
    });
}

/** Empty for what is no process, or none any more. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
