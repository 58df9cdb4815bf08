import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type NoteChange, tellChanges } from '../../../electron/app/tellChanges.ts';
import { type ArticleId, newId } from '../../../shared/article/ids.ts';

const [first, second] = [newId<ArticleId>(), newId<ArticleId>()];
let told: ArticleId[][];
let note: NoteChange;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  note = tellChanges((articleIds) => told.push(articleIds));
});
afterEach(() => vi.useRealTimers());

test('Stories that change one after the other are told together, once', () => {
  for (const articleId of [first, second, first]) note(articleId);
  expect(told).toEqual([]);
  vi.runAllTimers();
  expect(told).toEqual([[first, second]]);
});

test('That any story may have changed is told in place of which', () => {
  note(first);
  note();
  note(second);
  vi.runAllTimers();
  expect(told).toEqual([[]]);
});

test('What has been told is not told again', () => {
  note(first);
  vi.runAllTimers();
  note(second);
  vi.runAllTimers();
  expect(told).toEqual([[first], [second]]);
});

test('A story that is written without a pause is told of all the same, and seldom', () => {
  for (let time = 0; time < 10_000; time += 100) {
    note(first);
    vi.advanceTimersByTime(100);
  }
  expect(told.length).toBeGreaterThan(1);
  expect(told.length).toBeLessThan(5);
});
