/**
 * @typedef {{status: 'expected' | 'unexpected' | 'flaky' | 'skipped'}} Test
 * @typedef {{title: string, file: string, tests: Test[]}} Spec
 * @typedef {{title: string, specs?: Spec[], suites?: Suite[]}} Suite
 * @typedef {{suites: Suite[], errors: {message?: string}[]}} PlaywrightReport
 */

/**
 * The outcome told by Playwright's JSON report; a test that passed only when tried again counts as failed.
 * @param {PlaywrightReport} report
 * @returns {import('./outcome.mjs').Outcome}
 */
export function playwrightOutcome({ suites, errors }) {
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  const named = (/** @type {Test['status'][]} */ ...statuses) =>
    tests.filter(({ status }) => statuses.includes(status)).map(({ name }) => name);
  return {
    passed: named('expected').length,
    failed: [
      ...errors.map(({ message }) => `end-to-end: ${firstLine(message)}`),
      ...named('unexpected', 'flaky'),
    ],
    skipped: named('skipped'),
  };
}

/**
 * @param {Suite} suite
 * @param {string[]} above
 * @returns {{name: string, status: Test['status']}[]}
 */
function testsOf({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status }) => ({ name: [...path, spec.title].filter(Boolean).join(' > '), status })),
  );
  return [...own, ...suites.flatMap((suite) => testsOf(suite, path))];
}

/** @param {string | undefined} message */
function firstLine(message = 'it ended with an error') {
  return message.split('\n')[0];
}
