import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  type Inline,
  inlineContentSchema,
  inlineText,
  marks,
  normalizeInline,
} from '../../../shared/article/inline.ts';

const run: fc.Arbitrary<Inline> = fc.record(
  {
    text: fc.string({ maxLength: 3 }),
    marks: fc.array(fc.constantFrom(...marks), { maxLength: 4 }),
    link: fc.constantFrom('https://a.example/', 'https://b.example/'),
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { maxLength: 12 });

/** Each character with how it looks, which is all that a reader could tell apart. */
function characters(content: readonly Inline[]): string[] {
  return content.flatMap(({ text, marks: own, link }) =>
    [...text].map((character) => JSON.stringify([character, [...new Set(own)].sort(), link])),
  );
}

test('runs that look alike become one, and a reader could not tell', () => {
  fc.assert(
    fc.property(runs, (content) => {
      const normal = normalizeInline(content);
      expect(characters(normal)).toEqual(characters(content));
      expect(inlineText(normal)).toBe(inlineText([...content]));
      expect(v.safeParse(inlineContentSchema, normal).issues).toBeUndefined();
      for (const [index, one] of normal.entries()) {
        const next = normal[index + 1];
        expect(next && next.link === one.link && String(next.marks) === String(one.marks)).not.toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('doing it twice changes nothing, and what was given is left alone', () => {
  fc.assert(
    fc.property(runs, (content) => {
      const before = structuredClone(content);
      const once = normalizeInline(content);
      expect(normalizeInline(once)).toEqual(once);
      expect(content).toEqual(before);
    }),
  );
});

test('a run of nothing but byte order marks is an empty one', () => {
  expect(normalizeInline([{ text: '\ufeffa' }, { text: '\ufeff', marks: ['bold'] }, { text: 'b' }])).toEqual([
    { text: 'ab' },
  ]);
});

test('marks have one order', () => {
  expect(normalizeInline([{ text: 'a', marks: ['code', 'bold', 'code'] }])).toEqual([
    { text: 'a', marks: ['bold', 'code'] },
  ]);
});
