import { spawn } from 'node:child_process';
import { environment, root } from './places.mjs';
import { SetUpError } from './say.mjs';

const KEPT_OUTPUT = 20_000;

/**
 * Runs a command out of sight and resolves with what it printed; when it fails, throws with its last lines.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-KEPT_OUTPUT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => failed(new SetUpError(`${command} could not be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) done(output);
      else failed(new SetUpError(`${[command, ...args].join(' ')} failed (${code}):\n${lastLines(output)}`));
    });
  });
}

/** @param {string} text */
function lastLines(text) {
  return text.trimEnd().split('\n').slice(-25).join('\n');
}
