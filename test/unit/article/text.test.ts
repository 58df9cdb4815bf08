import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fieldsSchema } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { cutTo, fits, tidyLine, tidyText } from '../../../shared/article/text.ts';
import { blockSchema } from '../../../shared/blocks/block.ts';
import { everyField, fixtureId, fixtureMediaId } from '../../fixtures/everyBlock.ts';

/** Anything that a string can hold: control characters and halves of characters too. */
const anything = fc.string({ unit: 'binary', maxLength: 60 });
const halves = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const family = '👨‍👩‍👧';

test.each([
  ['a\u0000b\u0007c\u007f\u009f', 'abc'],
  ['dua\r\nbaris\rtiga\vempat', 'dua\nbaris\ntiga\nempat'],
  ['kolom\tdua', 'kolom\tdua'],
  ['\ufeffawal\ufeff akhir\ufeff', 'awal akhir'],
  ['separuh \ud83d', 'separuh \ufffd'],
  ['utuh 😀 é 日本', 'utuh 😀 é 日本'],
])('%j is kept as %j', (text, kept) => {
  expect(tidyText(text)).toBe(kept);
});

test('a single line holds neither line breaks nor tabs', () => {
  expect(tidyLine('Banjir \r\n di\tKarawang')).toBe('Banjir di Karawang');
});

test('whatever is given, what is kept is well-formed, and tidying it again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anything, halves), (text) => {
      for (const tidy of [tidyText, tidyLine]) {
        const kept = tidy(text);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept.replaceAll(/[\t\n]/g, '')).not.toMatch(/\p{Cc}|\ufeff/u);
        expect(tidy(kept)).toBe(kept);
      }
      expect(tidyLine(text)).not.toMatch(/[\t\n]/);
    }),
  );
});

test('what is cut fits, is a beginning, and ends with a whole character', () => {
  const texts = fc.array(
    fc.oneof(fc.constantFrom(family, '🇮🇩', 'e\u0301', 'a'), fc.string({ unit: 'grapheme' })),
  );
  fc.assert(
    fc.property(texts, fc.nat(20), (parts, limit) => {
      const text = parts.join('');
      const cut = cutTo(text, limit);
      expect(fits(cut, limit)).toBe(true);
      const whole = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
      const kept = [...new Intl.Segmenter().segment(cut)].map(({ segment }) => segment);
      expect(kept).toEqual(whole.slice(0, kept.length));
      if (kept.length < whole.length) expect(fits(kept.join('') + whole[kept.length], limit)).toBe(false);
    }),
  );
});

describe('an article', () => {
  test('takes as many emoji as letters, and not one more', () => {
    const accepts = (headline: string) => v.is(fieldsSchema, { ...everyField, headline });
    expect(accepts('😀'.repeat(limits.headline))).toBe(true);
    expect(accepts('😀'.repeat(limits.headline + 1))).toBe(false);
  });

  test('keeps no control character and no half of a character in any field', () => {
    const dirty = (text: string) => `\u0007${text}\ud83d\u0000`;
    const fields = v.parse(fieldsSchema, {
      ...everyField,
      headline: dirty('Banjir\n besar'),
      kicker: dirty('Kilas'),
      deck: dirty('Teras'),
      bylines: [dirty('Ayu'), '\u0001'],
      dateline: { place: dirty('Karawang'), outlet: dirty('difanews.com') },
      category: dirty('News'),
      tags: [dirty('air')],
      excerpt: dirty('Satu\r\ndua'),
      notes: dirty('Telepon\tcamat'),
      related: [{ title: dirty('Lain'), url: '' }],
      featuredImage: { mediaId: fixtureMediaId, alt: dirty('a'), caption: dirty('b\nc'), credit: dirty('d') },
    });
    expect(fields).toMatchObject({
      headline: 'Banjir besar\ufffd',
      bylines: ['Ayu\ufffd'],
      dateline: { place: 'Karawang\ufffd', outlet: 'difanews.com\ufffd' },
      excerpt: 'Satu\ndua\ufffd',
      notes: 'Telepon\tcamat\ufffd',
      featuredImage: { caption: 'b\nc\ufffd' },
    });
    expect(JSON.stringify(fields)).not.toMatch(/\\u00[01]|\\ud83d/);
  });

  test('keeps none in its body either, and leaves out what held nothing else', () => {
    const content = [{ text: 'Air\u0000 naik' }, { text: '\u0007', marks: ['bold'] }, { text: '\ud83d' }];
    expect(v.parse(blockSchema, { id: fixtureId(1), type: 'paragraph', content })).toMatchObject({
      content: [{ text: 'Air naik' }, { text: '\ufffd' }],
    });
    const items = [
      { id: fixtureId(2), content, list: { ordered: false, items: [{ id: fixtureId(3), content }] } },
    ];
    const list = v.parse(blockSchema, { id: fixtureId(4), type: 'list', ordered: true, items });
    expect(JSON.stringify(list)).not.toMatch(/\\u0|\\ud83d/);
    expect(
      v.parse(blockSchema, { id: fixtureId(5), type: 'quote', content: [], citation: 'Camat\u0000\n' }),
    ).toMatchObject({ citation: 'Camat ' });
  });
});
