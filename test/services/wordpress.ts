import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './freePort.ts';

const script = join(import.meta.dirname, 'wordpress.sh');

/** The roles that the test site has one user of each. */
export type WordPressRole = 'administrator' | 'editor' | 'author' | 'contributor';

type WordPressUser = {
  id: number;
  role: WordPressRole;
  user: string;
  password: string;
  applicationPassword: string;
};

/** A running WordPress of the caller's own; nothing that is done to it outlives `stop`. */
export type WordPressService = {
  url: string;
  version: string;
  users: Record<WordPressRole, WordPressUser>;
  /** Runs what WordPress has due, such as publishing a scheduled post whose time has come. */
  runDueEvents(): Promise<void>;
  stop(): Promise<void>;
};

/** Why WordPress cannot be set up here, or undefined when it can. */
export function whyNot(): string | undefined {
  if (!existsSync('/etc/debian_version')) return 'WordPress for the tests needs Debian';
  if (process.getuid?.() !== 0) return 'WordPress for the tests is installed by apt, which needs root';
  return undefined;
}

/** Starts a fresh site in about a second; the first time on a machine it installs what that needs, in about a minute. */
export async function startWordPress(): Promise<WordPressService> {
  await prepareWordPress();
  const port = await freePort();
  const server = spawn(script, ['serve', String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const folder = await firstLine(server);
  const url = `http://127.0.0.1:${port}`;
  const { version, users } = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8'));
  return {
    url,
    version,
    users,
    runDueEvents: async () => void (await fetch(`${url}/wp-cron.php`)),
    stop: () => stop(server),
  };
}

/** Installs WordPress once a machine and tells the folder of the stopped, pristine site, which nobody may change. */
export function prepareWordPress(): Promise<string> {
  return firstLine(spawn(script, ['prepare'], { stdio: ['ignore', 'pipe', 'inherit'] }));
}

function firstLine(shell: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    shell.once('error', failed);
    shell.once('close', () => failed(new Error('WordPress could not be set up; the reason is above')));
    shell.stdout?.once('data', (chunk) => done(String(chunk).trim()));
  });
}

/** The server ends when its input closes: also when this process is killed and cannot say so. */
function stop(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once('exit', () => done());
    server.stdin?.end();
  });
}
