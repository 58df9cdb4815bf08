import type { OutboxEntry } from './records.ts';

/**
 * True when an entry of the outbox takes the place of those before it for the same article and site: what is older must
 * not go out after it. One that was given up before anything of it was sent leaves them as they were.
 */
export function replacesOlder({ state, attempts, errorCode }: OutboxEntry): boolean {
  // Trying again counts the attempts anew, and leaves what the last one failed with.
  return state !== 'cancelled' || attempts > 0 || errorCode !== null;
}
