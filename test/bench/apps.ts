import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { quit } from '../../scripts/demo/startApp.mjs';

export type Running = { app: ElectronApplication; page: Page; spawnedAt: number };

const root = join(import.meta.dirname, '../..');
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** A frame is shown as soon as it is ready, not at the next refresh of a screen that is not there. */
const noRefresh = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Where the references keep what Chromium writes, each in a folder of its own, until the run is over. */
const references = mkdtempSync(join(tmpdir(), 'dateline-reference-'));
process.once('exit', () => rmSync(references, { recursive: true, force: true }));

/** Starts the built program on a profile. */
export function startDateline(profile: string, extra: string[] = []): Promise<Running> {
  return start(['.', '--profile', profile], extra);
}

/** Starts the reference: `hello` or `lexical`, with so many words in it. */
export function startReference(page: 'hello' | 'lexical', words = 0, extra: string[] = []): Promise<Running> {
  return start(reference(page, words), extra);
}

function reference(page: 'hello' | 'lexical', words: number): string[] {
  return [join(root, 'test/bench/reference'), `--page=${page}`, `--words=${words}`, `--data=${references}`];
}

export const withoutRefresh = noRefresh;

/** A program that nobody watches until `ask` has its first window answer an expression; `end` closes it. */
export type Unwatched = {
  pid: number;
  spawnedAt: number;
  ask: (expression: string) => Promise<unknown>;
  end: () => Promise<void>;
};

/** Starts the built program on a profile as a user does: nothing follows it from outside until one asks. */
export function startDatelineUnwatched(profile: string): Unwatched {
  return startUnwatched(['.', '--profile', profile]);
}

/** Starts the reference's window with a line of text, and does not watch it either. */
export function startHelloUnwatched(): Unwatched {
  return startUnwatched(reference('hello', 0));
}

function startUnwatched(args: string[]): Unwatched {
  const executable = createRequire(import.meta.url)('electron') as string;
  const spawnedAt = Date.now();
  const child = spawn(executable, ['--lang=en-US', ...asRoot, '--inspect-port=0', ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  return {
    pid: child.pid as number,
    spawnedAt,
    async ask(expression) {
      const address = inspectorAddress(child);
      // Node opens its inspector when it gets this signal: one that is open from the start has part in it.
      child.kill('SIGUSR1');
      return askMain(await address, expression);
    },
    async end() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Where the main process can be asked, which it says when its inspector opens. */
async function inspectorAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The program cannot be heard');
  for await (const line of createInterface(child.stderr)) {
    const address = /Debugger listening on (ws:\S+)/.exec(line)?.[1];
    if (address) {
      child.stderr.resume();
      return address;
    }
  }
  throw new Error('The program ended before it could be asked');
}

/** Has main hand an expression to its first window, and gives what comes back. Throws when it cannot be answered. */
async function askMain(address: string, expression: string): Promise<unknown> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const answer = once(socket, 'message');
  const window = "require('electron').BrowserWindow.getAllWindows()[0]";
  const params = {
    expression: `${window}.webContents.executeJavaScript(${JSON.stringify(expression)})`,
    includeCommandLineAPI: true,
    awaitPromise: true,
    returnByValue: true,
  };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const [{ data }] = (await answer) as [MessageEvent];
  // The program does not end while somebody is listening.
  socket.close();
  await once(socket, 'close');
  const { result, exceptionDetails } = JSON.parse(String(data)).result;
  if (exceptionDetails)
    throw new Error(`The program could not be asked: ${JSON.stringify(exceptionDetails)}`);
  return result.value;
}

/** How long a program is waited for, in ms: many times what any measurement takes. */
const patience = 120_000;

/**
 * Measures in a program and closes it. One that no longer answers, as happens rarely under a debugger, is ended, and
 * another one measured in its place. Throws when that one does not answer either.
 */
export async function measureIn<Found>(
  launch: () => Promise<Running>,
  measure: (running: Running) => Promise<Found>,
  again = true,
): Promise<Found> {
  const running = await launch();
  const found = await Promise.race([
    measureAndClose(running, measure),
    pause(patience, undefined, { ref: false }),
  ]);
  if (found) return found.value;
  // Playwright starts the program as the leader of a process group of its own.
  process.kill(-(running.app.process().pid as number), 'SIGKILL');
  if (!again) throw new Error(`The program had not answered after ${patience / 1000} s, twice`);
  return measureIn(launch, measure, false);
}

async function measureAndClose<Found>(running: Running, measure: (running: Running) => Promise<Found>) {
  try {
    return { value: await measure(running) };
  } finally {
    await quit(running.app);
  }
}

async function start(args: string[], extra: string[], again = true): Promise<Running> {
  const spawnedAt = Date.now();
  try {
    const app = await _electron.launch({ cwd: root, args: ['--lang=en-US', ...asRoot, ...extra, ...args] });
    return { app, page: await app.firstWindow(), spawnedAt };
  } catch (error) {
    // One of many starts under a debugger may fail; the next one is measured from its own beginning.
    if (!again) throw error;
    return start(args, extra, false);
  }
}
