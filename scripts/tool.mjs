import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child.mjs';
import { root } from './setup/places.mjs';

/**
 * Runs a command that an npm package brings, on the project's own Node.
 * @param {string} name the package's name
 * @param {string[]} args
 * @param {import('./child.mjs').ChildOptions & {command?: string}} [options] `command` where it differs from the package's name
 */
export function runTool(name, args, { command = name.split('/').at(-1) ?? name, ...options } = {}) {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return runNode(join(folder, bin[command]), args, options);
}
