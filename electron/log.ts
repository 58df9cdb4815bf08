import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largestLog = 2_000_000;
let file: string | undefined;

/** Where the diary of a profile lies. */
export function logFile(folder: string): string {
  return join(folder, 'dateline.log');
}

/** From now on the log also goes to `dateline.log` in this folder; the file before it is kept as `.old`. */
export function logTo(folder: string): void {
  file = logFile(folder);
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.old`);
}

/** The program's own diary: what went wrong and when. Never an article's text, never a secret. */
export const log = {
  info: (what: string): void => write('info', what),
  error: (what: string, error: unknown): void => write('error', `${what}: ${describe(error)}`),
};

function write(level: 'info' | 'error', text: string): void {
  const line = `${new Date().toISOString()} ${level} ${text}\n`;
  if (level === 'error') process.stderr.write(line);
  if (file === undefined) return;
  try {
    appendFileSync(file, line);
  } catch {
    // A log that cannot be written must not stop the work it tells about.
    file = undefined;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
