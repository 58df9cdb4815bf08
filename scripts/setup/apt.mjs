import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './command.mjs';
import { longStep } from './say.mjs';

/**
 * Whether a program can be found on PATH.
 * @param {string} program
 */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Whether packages can be installed here without asking anybody: Debian or its kin, as root. */
export function canInstall() {
  return isOnPath('apt-get') && process.getuid?.() === 0;
}

/**
 * Installs Debian packages, waiting its turn when another apt is at work.
 * @param {string} why
 * @param {string[]} packages
 */
export function aptInstall(why, packages) {
  return longStep(`Installing ${why} by apt`, async () => {
    const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
    await run('apt-get', [...options, 'update']);
    await run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...packages], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  });
}
