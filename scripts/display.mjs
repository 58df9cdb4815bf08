import { spawn } from 'node:child_process';
import { runChild } from './child.mjs';
import { runScript } from './setup/checkout.mjs';
import { SetUpError } from './setup/say.mjs';
import { hasDisplay } from './setup/systemLibraries.mjs';

const SCREEN = '2560x1440x24';

/**
 * Runs `work` with a screen to open windows on: the user's own, or a virtual one for as long as the work takes.
 * @template Result
 * @param {(env: NodeJS.ProcessEnv) => Promise<Result>} work gets the variables that lead its children to the screen
 * @returns {Promise<Result>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({});
  const screen = await startVirtualScreen();
  try {
    return await work({ DISPLAY: screen.display, DATELINE_SCREEN: 'virtual' });
  } finally {
    await screen.stop();
  }
}

/**
 * Between two programs it is not made anew (`-noreset`): one that starts at that moment would find no screen.
 * Xvfb chooses a free display number itself and tells it on the given file descriptor once it is ready. It must be gone
 * before the next one starts: as it ends it removes the socket of its number, whoever has that number by then.
 * @returns {Promise<{display: string, stop: () => Promise<void>}>}
 */
export function startVirtualScreen() {
  return new Promise((done, failed) => {
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    const ended = new Promise((end) => server.once('exit', end));
    const stop = async () => {
      server.kill();
      await ended;
    };
    process.once('exit', () => server.kill());
    server.once('error', (error) => failed(new SetUpError(`Xvfb could not be started: ${error.message}`)));
    void ended.then((code) => failed(new SetUpError(`Xvfb ended at once (${code}).`)));
    server.stdio[3]?.once('data', (number) => done({ display: `:${String(number).trim()}`, stop }));
  });
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    const [command, ...args] = process.argv.slice(2);
    if (!command) throw new SetUpError('Usage: node scripts/display.mjs COMMAND [ARGUMENTS]');
    process.exitCode = await withDisplay(async (env) => (await runChild(command, args, { env })).code);
  });
}
