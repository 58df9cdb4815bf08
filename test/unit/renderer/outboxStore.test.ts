import { expect, test } from 'vitest';
import { unanswered } from '../../../renderer/features/publish/outboxStore.ts';
import type { OutboxEntry } from '../../../shared/ipc/records.ts';

const entry = (
  id: string,
  articleId: string,
  siteId: string,
  state: OutboxEntry['state'],
  createdAt: string,
) => ({ id, articleId, siteId, state, createdAt }) as OutboxEntry;

test('what failed is no longer told once the story was sent there anew, and only there', () => {
  const failed = entry('1', 'a', 'x', 'failed', '2026-11-25T01:00:00.000Z');
  const elsewhere = entry('2', 'a', 'y', 'failed', '2026-11-25T01:00:00.000Z');
  const anew = entry('3', 'a', 'x', 'done', '2026-11-25T02:00:00.000Z');
  expect(unanswered([failed, elsewhere])).toEqual([failed, elsewhere]);
  expect(unanswered([anew, failed, elsewhere])).toEqual([elsewhere]);
});
