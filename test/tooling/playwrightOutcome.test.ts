import { expect, test } from 'vitest';
import { playwrightOutcome } from '../../scripts/test/playwrightOutcome.mjs';

test('walks nested suites, and takes a flaky test for a failed one', () => {
  const outcome = playwrightOutcome({
    errors: [{ message: 'The app was not built.\n  at …' }],
    suites: [
      {
        title: 'desk.spec.ts',
        specs: [{ title: 'opens', file: 'desk.spec.ts', tests: [{ status: 'expected' }] }],
        suites: [
          {
            title: 'search',
            specs: [
              { title: 'finds', file: 'desk.spec.ts', tests: [{ status: 'flaky' }] },
              { title: 'waits', file: 'desk.spec.ts', tests: [{ status: 'skipped' }] },
            ],
          },
        ],
      },
    ],
  });
  expect(outcome).toEqual({
    passed: 1,
    failed: ['end-to-end: The app was not built.', 'desk.spec.ts > search > finds'],
    skipped: ['desk.spec.ts > search > waits'],
  });
});
