import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describeRuntime, installedRuntime } from './electron.mjs';
import { whyNoElectron } from './libc.mjs';
import { installModules, modulesAreCurrent } from './modules.mjs';
import { environment, nodePath, root } from './places.mjs';
import { SetUpError, say } from './say.mjs';
import { sqliteIsReady } from './sqlite.mjs';
import { missingFromSystem } from './systemLibraries.mjs';

/**
 * Brings in whatever the checkout lacks to run; when nothing is missing it only looks, and fetches nothing.
 * @returns {Promise<import('./electron.mjs').Runtime>} the Electron to use
 */
export async function setUp() {
  const reason = whyNoElectron();
  if (reason) throw new SetUpError(reason);
  if (!modulesAreCurrent()) await installModules();
  const ready = readyRuntime();
  if (ready) {
    say(describeRuntime(ready));
    return ready;
  }
  const { status } = spawnSync(nodePath(), [join(import.meta.dirname, 'provision.mjs')], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
  });
  const provisioned = readyRuntime();
  if (status !== 0 || !provisioned) throw new SetUpError('Set-up did not finish; the reason is above.');
  return provisioned;
}

function readyRuntime() {
  const runtime = installedRuntime();
  return runtime && sqliteIsReady(runtime) && missingFromSystem(runtime).length === 0 ? runtime : undefined;
}

/**
 * Runs a script's main function; a SetUpError is shown as its sentence alone, and makes the exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
