import { SetUpError } from '../setup/say.mjs';
import { closingLine, oneCheck, succeeded, sum } from './outcome.mjs';

/**
 * Runs the stages one after the other, whatever fails, and prints the whole picture with the closing line last.
 * @param {import('./checks.mjs').Stage[]} stages
 */
export async function runStages(stages) {
  const outcomes = [];
  for (const stage of stages) outcomes.push(await runStage(stage));
  const outcome = sum(outcomes);
  const inCi = process.env.CI === 'true';
  list('Failed', outcome.failed);
  list(inCi ? 'Skipped, which counts as a failure in CI' : 'Skipped', outcome.skipped);
  process.exitCode = succeeded(outcome, inCi) ? 0 : 1;
  console.log(closingLine(outcome));
}

/** @param {import('./checks.mjs').Stage} stage */
async function runStage(stage) {
  const started = performance.now();
  const outcome = await stage.run().catch((error) => {
    console.log(error instanceof SetUpError ? error.message : error);
    return oneCheck(stage.title, false);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${outcome.failed.length > 0 ? '✗' : '✓'} ${stage.title}: ${closingLine(outcome)} (${seconds} s)`,
  );
  return outcome;
}

/**
 * @param {string} heading
 * @param {string[]} names
 */
function list(heading, names) {
  if (names.length > 0) console.log(`\n${heading}:\n${names.map((name) => `  ${name}`).join('\n')}\n`);
}
