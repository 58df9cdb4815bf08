// All of this goes to stderr: what a script prints on stdout is its result.
const BEAT_MS = process.stderr.isTTY ? 500 : 5000;

/**
 * Prints one plain sentence.
 * @param {string} sentence
 */
export function say(sentence) {
  console.error(sentence);
}

/**
 * Runs a long step, telling every few seconds how far it is and how long it took in the end.
 * @template Result
 * @param {string} title what is being done, without a full stop
 * @param {() => Promise<Result>} work
 * @param {() => string} [howFar] the state in a few words, such as "120 of 196 MB"
 * @returns {Promise<Result>}
 */
export async function longStep(title, work, howFar = () => '') {
  const started = performance.now();
  const elapsed = () => `${Math.round((performance.now() - started) / 1000)} s`;
  say(`${title} …`);
  const beat = setInterval(() => tell(`  ${[howFar(), elapsed()].filter(Boolean).join(', ')}`), BEAT_MS);
  try {
    const result = await work();
    tell(`  done in ${elapsed()}\n`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/** @param {string} line */
function tell(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else console.error(line.trimEnd());
}

/**
 * A share of a whole as "42 %".
 * @param {number} part
 * @param {number} whole
 */
export function percent(part, whole) {
  return `${Math.min(100, Math.floor((100 * part) / whole))} %`;
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}

/** A reason to stop that the reader can act on; shown without a stack trace. */
export class SetUpError extends Error {}
