import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vitestOutcome } from '../../scripts/test/vitestOutcome.mjs';

const file = join(import.meta.dirname, 'some.test.ts');

test('names the tests that did not pass', () => {
  const outcome = vitestOutcome({
    testResults: [
      {
        name: file,
        status: 'failed',
        assertionResults: [
          { fullName: 'one', status: 'passed' },
          { fullName: 'two', status: 'failed' },
          { fullName: 'three', status: 'skipped' },
          { fullName: 'four', status: 'todo' },
        ],
      },
    ],
  });
  expect(outcome).toEqual({
    passed: 1,
    failed: ['test/tooling/some.test.ts > two'],
    skipped: ['test/tooling/some.test.ts > three', 'test/tooling/some.test.ts > four'],
  });
});

test('counts a file that broke before its tests', () => {
  const outcome = vitestOutcome({ testResults: [{ name: file, status: 'failed', assertionResults: [] }] });
  expect(outcome.failed).toEqual(['test/tooling/some.test.ts could not run to its end']);
});
