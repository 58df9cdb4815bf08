/** @typedef {{passed: number, failed: string[], skipped: string[]}} Outcome the tests that did not pass, by name */

/**
 * The outcome of a check that either holds or does not.
 * @param {string} name
 * @param {boolean} holds
 * @returns {Outcome}
 */
export function oneCheck(name, holds) {
  return { passed: holds ? 1 : 0, failed: holds ? [] : [name], skipped: [] };
}

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sum(outcomes) {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/**
 * The plain closing line.
 * @param {Outcome} outcome
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}

/**
 * Whether a run with this outcome succeeded: at least one test ran, none failed, and in CI none was skipped either.
 * @param {Outcome} outcome
 * @param {boolean} inCi
 */
export function succeeded({ passed, failed, skipped }, inCi) {
  return passed > 0 && failed.length === 0 && !(inCi && skipped.length > 0);
}
