import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../shared/article/ids.ts';
import { limits } from '../../../shared/article/limits.ts';
import { type CallName, calls, events } from '../../../shared/ipc/contract.ts';
import { failed, ok } from '../../../shared/ipc/result.ts';

const names = Object.keys(calls) as CallName[];

test.each([...names, ...Object.keys(events)])('%s is named group.action', (name) => {
  expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
});

test.each(names)('%s names each of its errors once', (name) => {
  const { errors } = calls[name];
  expect(new Set(errors).size).toBe(errors.length);
});

describe.each(names)('the input of %s', (name) => {
  const { input } = calls[name];

  test('is never a surprise: anything is either taken or refused', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof v.is(input, value)).toBe('boolean');
      }),
      { numRuns: 50 },
    );
  });

  test.each([[null], ['text'], [7], [['text']], [{ __proto__: null, evil: true }]])('is not %j', (value) => {
    // `settings.save` takes an empty object, as which an empty list is read, but nobody's own invention.
    expect(v.is(input, value)).toBe(false);
  });
});

test.each([
  ['article.open', { articleId: '../../etc/passwd' }],
  ['article.open', { articleId: newId(), extra: true }],
  ['article.act', { articleId: newId(), action: 'publish' }],
  ['article.act', { articleId: newId(), action: 'return', reason: 'a'.repeat(3_000) }],
  ['desk.search', { text: 'a'.repeat(401), limit: 10 }],
  ['desk.list', { queue: 'draft; DROP TABLE article', limit: 10 }],
  ['desk.list', { queue: 'draft', limit: 1e9 }],
  ['desk.list', { queue: 'draft', limit: 1.5 }],
  ['desk.list', { queue: 'draft', limit: Number.NaN }],
  ['desk.list', { queue: 'draft', limit: 10, constructor: 'Array' }],
  ['media.import', { fileName: 'a.png', bytes: 'text', width: 1, height: 1, full: {}, sizes: [] }],
  ['link.open', { url: 'https://a.example/'.padEnd(2_100, 'a') }],
  ['settings.save', { theme: 'pink' }],
  ['people.save', { name: '', role: 'editor' }],
  ['people.save', { name: '\u0007', role: 'editor' }],
  [
    'article.saveBlocks',
    { articleId: newId(), put: [{ position: "a'--", block: { id: newId(), type: 'divider' } }], remove: [] },
  ],
  [
    'article.saveBlocks',
    { articleId: newId(), put: [{ position: 'a0', block: { id: newId(), type: 'script' } }], remove: [] },
  ],
  [
    'article.saveBlocks',
    {
      articleId: newId(),
      put: [
        {
          position: 'a0',
          block: { id: newId(), type: 'paragraph', content: [{ text: 'a', link: 'javascript:1' }] },
        },
      ],
      remove: [],
    },
  ],
  [
    'article.saveBlocks',
    { articleId: newId(), put: [{ position: 'a0', block: listOfDepth(limits.listDepth + 1) }], remove: [] },
  ],
] as [CallName, unknown][])('%s refuses %j', (name, payload) => {
  expect(v.is(calls[name].input, payload)).toBe(false);
});

test('a failure holds a detail only when there is one', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(failed('offline')).toStrictEqual({ ok: false, error: { code: 'offline' } });
  expect(failed('offline', 'no route')).toStrictEqual({
    ok: false,
    error: { code: 'offline', detail: 'no route' },
  });
});

/** A list of so many levels. */
function listOfDepth(depth: number) {
  let items: unknown[] = [{ id: newId(), content: [] }];
  for (let level = 1; level < depth; level++)
    items = [{ id: newId(), content: [], list: { ordered: false, items } }];
  return { id: newId(), type: 'list', ordered: false, items };
}
