import { describe, expect, test } from 'vitest';
import { closingLine, oneCheck, succeeded, sum } from '../../scripts/test/outcome.mjs';

describe('the outcome of a test run', () => {
  test('sums its stages into the closing line', () => {
    const total = sum([
      oneCheck('types', true),
      oneCheck('lint', false),
      { passed: 3, failed: ['a'], skipped: ['b', 'c'] },
    ]);
    expect(closingLine(total)).toBe('4 passed, 2 failed, 2 skipped');
    expect(total.failed).toEqual(['lint', 'a']);
  });

  test('is a failure when nothing ran', () => {
    expect(succeeded(sum([]), false)).toBe(false);
  });

  test('forgives a skipped test only outside CI', () => {
    const outcome = { passed: 1, failed: [], skipped: ['WordPress'] };
    expect(succeeded(outcome, false)).toBe(true);
    expect(succeeded(outcome, true)).toBe(false);
  });
});
