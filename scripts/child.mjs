import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, nodePath, root } from './setup/places.mjs';

/** @typedef {{env?: NodeJS.ProcessEnv, stdio?: 'inherit' | 'pipe'}} ChildOptions */

/**
 * Runs a command in the checkout and waits for it; an interrupt reaches it before this process ends.
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options] with `pipe` the output is collected instead of shown
 * @returns {Promise<{code: number, output: string}>}
 */
export function runChild(command, args, { env = {}, stdio = 'inherit' } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: ['inherit', stdio, stdio],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', failed);
    child.on('close', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      done({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a JavaScript or TypeScript file of the checkout on the project's own Node.
 * @param {string} script path from the top folder
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export function runNode(script, args, options) {
  return runChild(nodePath(), [join(root, script), ...args], options);
}
