import type { PublishError } from './target.ts';

/** Failures that may be over by themselves; every other one needs a person. */
const passing: ReadonlySet<string> = new Set<PublishError>([
  'offline',
  'no-answer',
  'site-down',
  'site-disk-full',
  'server-error',
  'too-many-requests',
]);

/** A site that may be reached, or have room, again at any moment is not given up. */
const patient: ReadonlySet<string> = new Set<PublishError>([
  'offline',
  'no-answer',
  'site-down',
  'site-disk-full',
]);

/** After so many tries a site that answers with errors is a person's business. */
const patience = 8;

/** True when the outbox tries again by itself. */
export function isWorthRetrying(code: string, attempts: number): boolean {
  return passing.has(code) && (patient.has(code) || attempts < patience);
}

const quarterHour = 15 * 60_000;

/** The longest that `retryDelay` gives, in milliseconds. */
export const longestDelay = quarterHour * 1.2;

/** How long to wait before the next try, in milliseconds: from five seconds to a quarter of an hour, a little uneven. */
export function retryDelay(attempts: number): number {
  return Math.min(5_000 * 3 ** (attempts - 1), quarterHour) * (0.8 + Math.random() * 0.4);
}
