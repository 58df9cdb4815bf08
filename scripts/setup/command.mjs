import { spawn } from 'node:child_process';
import { environment, root } from './places.mjs';
import { SetUpError } from './say.mjs';

/**
 * Runs a command out of sight and resolves with what it printed; when it fails, throws with the ends of it.
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
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => failed(new SetUpError(`${command} could not be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) done(output);
      else failed(new SetUpError(`${[command, ...args].join(' ')} failed (${code}):\n${endsOf(output)}`));
    });
  });
}

/**
 * The first lines often tell the cause, the last ones what came of it.
 * @param {string} text
 */
function endsOf(text) {
  const lines = text.trimEnd().split('\n');
  return lines.length > 40 ? [...lines.slice(0, 20), '…', ...lines.slice(-20)].join('\n') : lines.join('\n');
}
