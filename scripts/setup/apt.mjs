import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './command.mjs';
import { longStep } from './say.mjs';
import { debianPackages, renamedLibrary } from './systemPackages.mjs';

/**
 * Whether a program can be found on PATH.
 * @param {string} program
 */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * This system, as far as it decides how packages are brought in.
 * @returns {Promise<import('./systemPackages.mjs').System>}
 */
export async function thisSystem() {
  const known = run('apt-cache', ['show', '--quiet=2', renamedLibrary]);
  const knowsNewNames = await known.then(
    () => true,
    () => false,
  );
  return { release: osRelease(), isRoot: process.getuid?.() === 0, knowsNewNames };
}

function osRelease() {
  const file = ['/etc/os-release', '/usr/lib/os-release'].find((path) => existsSync(path));
  return file ? readFileSync(file, 'utf8') : '';
}

/**
 * Installs Debian's packages for a need, waiting its turn when another apt is at work.
 * @param {string} why
 * @param {import('./systemPackages.mjs').Need} need
 */
export function aptInstall(why, need) {
  return longStep(`Installing ${why} by apt`, async () => {
    const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
    await run('apt-get', [...options, 'update']);
    // Only now does apt know what there is.
    const packages = debianPackages(need, await thisSystem());
    await run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...packages], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  });
}
