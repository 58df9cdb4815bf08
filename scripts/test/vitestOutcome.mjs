import { relative } from 'node:path';
import { root } from '../setup/places.mjs';

/**
 * @typedef {{fullName: string, status: string}} Assertion
 * @typedef {{testResults: {name: string, status: string, assertionResults: Assertion[]}[]}} VitestReport
 */

/**
 * The outcome told by Vitest's JSON report; a file that broke before its tests counts as one failure.
 * @param {VitestReport} report
 * @returns {import('./outcome.mjs').Outcome}
 */
export function vitestOutcome({ testResults }) {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      name: `${relative(root, name)} > ${fullName}`,
      status,
    })),
  );
  const broken = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed))
    .map(({ name }) => `${relative(root, name)} could not run to its end`);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [...broken, ...tests.filter(isFailed).map(({ name }) => name)],
    skipped: tests.filter((test) => test.status !== 'passed' && !isFailed(test)).map(({ name }) => name),
  };
}

/** @param {{status: string}} test */
function isFailed({ status }) {
  return status === 'failed';
}
