import { runTool } from '../tool.mjs';
import { oneCheck } from './outcome.mjs';

/** @typedef {{name: string, title: string, run: () => Promise<import('./outcome.mjs').Outcome>}} Stage */

/**
 * The static checks, each of which counts as one test.
 * @type {Stage[]}
 */
export const checks = [
  check('types', 'types', () => quietly('typescript', ['-b'], 'tsc')),
  check('lint', 'lint', () => quietly('@biomejs/biome', ['check', '--error-on-warnings'])),
  check('dependencies', 'dependency rules', () =>
    quietly('dependency-cruiser', ['--config', '.dependency-cruiser.cjs', 'electron', 'renderer', 'shared']),
  ),
  check('unused', 'unused code', () => quietly('knip', ['--no-progress'])),
];

/**
 * @param {string} name
 * @param {string} title
 * @param {() => Promise<boolean>} holds
 * @returns {Stage}
 */
function check(name, title, holds) {
  return { name, title, run: async () => oneCheck(title, await holds()) };
}

/**
 * Shows what a tool printed only when it found something.
 * @param {string} tool
 * @param {string[]} args
 * @param {string} [command]
 */
async function quietly(tool, args, command) {
  const { code, output } = await runTool(tool, args, { stdio: 'pipe', ...(command && { command }) });
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}
