import { expect, test } from 'vitest';
import { unanswered } from '../../../renderer/outbox/outboxStore.ts';
import type { OutboxEntry } from '../../../shared/ipc/records.ts';

const entry = (
  sequence: number,
  articleId: string,
  siteId: string,
  state: OutboxEntry['state'],
  attempts = 1,
) => ({ sequence, articleId, siteId, state, attempts, errorCode: null }) as OutboxEntry;

test('what failed is no longer told once the story was sent there anew, and only there', () => {
  const failed = entry(1, 'a', 'x', 'failed');
  const elsewhere = entry(2, 'a', 'y', 'failed');
  const anew = entry(3, 'a', 'x', 'done');
  expect(unanswered([failed, elsewhere])).toEqual([failed, elsewhere]);
  expect(unanswered([anew, failed, elsewhere])).toEqual([elsewhere]);
});

test('what failed is still told when the newer one was cancelled before it was sent, and only then', () => {
  const failed = entry(1, 'a', 'x', 'failed');
  expect(unanswered([entry(2, 'a', 'x', 'cancelled', 0), failed])).toEqual([failed]);
  expect(unanswered([entry(2, 'a', 'x', 'cancelled', 1), failed])).toEqual([]);
});
