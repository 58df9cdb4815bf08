import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { withDisplay } from '../display.mjs';
import { root } from '../setup/places.mjs';
import { runTool } from '../tool.mjs';
import { playwrightOutcome } from './playwrightOutcome.mjs';
import { vitestOutcome } from './vitestOutcome.mjs';

const END_TO_END = 'e2e';
const reports = join(root, 'test-results');

/** The folders of test/ that Vitest runs. */
export function vitestFolders() {
  return readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && entry.name !== END_TO_END && hasTests(join(root, 'test', entry.name)),
    )
    .map(({ name }) => name);
}

/** @param {string} folder */
function hasTests(folder) {
  return readdirSync(folder, { recursive: true }).some((file) => /\.test\.tsx?$/.test(String(file)));
}

/**
 * Runs the given folders of test/ in one go: unit, store, publishing and whatever else is there.
 * @param {string[]} folders
 * @returns {import('./checks.mjs').Stage}
 */
export function vitestStage(folders) {
  const run = async () => {
    const report = freshReport('vitest.json');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await runTool('vitest', [...args, ...folders.map((folder) => `test/${folder}/`)]);
    return withExitCode('vitest', code, readReport(report, vitestOutcome));
  };
  return { name: 'vitest', title: folders.join(', '), run };
}

/**
 * Drives the built app with Playwright.
 * @type {import('./checks.mjs').Stage}
 */
export const endToEndStage = {
  name: END_TO_END,
  title: 'end-to-end',
  run: async () => {
    await build();
    const report = freshReport('playwright.json');
    const { code } = await withDisplay((env) =>
      runTool('@playwright/test', ['test', '--reporter=list,json'], {
        command: 'playwright',
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    );
    return withExitCode('playwright', code, readReport(report, playwrightOutcome));
  },
};

/** @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => import('./outcome.mjs').Outcome} read
 */
function readReport(file, read) {
  if (!existsSync(file)) return { passed: 0, failed: [], skipped: [] };
  return read(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * A runner that fails without naming a failed test still fails the run.
 * @param {string} runner
 * @param {number} code
 * @param {import('./outcome.mjs').Outcome} outcome
 * @returns {import('./outcome.mjs').Outcome}
 */
function withExitCode(runner, code, outcome) {
  if (code === 0 || outcome.failed.length > 0) return outcome;
  return { ...outcome, failed: [`${runner} ended with exit code ${code}`] };
}
