import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { limits } from '../../../shared/article/limits.ts';
import { slugFromHeadline, uniqueSlug } from '../../../shared/article/slug.ts';
import { slugSchema } from '../../../shared/article/slugSchema.ts';

test.each([
  [
    'Ketidakjelasan Hasil Pertemuan Putin dan Kim Jong Un di Rusia',
    'ketidakjelasan-hasil-pertemuan-putin-dan-kim-jong-un-di-rusia',
  ],
  ['“Sawah tidak bisa menunggu”, kata Menteri', 'sawah-tidak-bisa-menunggu-kata-menteri'],
  ["Jum'at Bersih di Ma’ruf Center", 'jumat-bersih-di-maruf-center'],
  ['Café Zürich — à la carte', 'cafe-zurich-a-la-carte'],
  ['Harga BBM: Rp10.000/liter (+5%)', 'harga-bbm-rp10-000-liter-5'],
  ['Путин встретил Ким Чен Ына', 'putin-vstretil-kim-chen-yna'],
  ['IPhone & 5G', 'iphone-5g'],
  ['日本', ''],
  ['   ', ''],
])('%j becomes %j', (headline, slug) => {
  expect(slugFromHeadline(headline)).toBe(slug);
});

test('whatever the headline, the slug is one that an address can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (headline) => {
      expect(v.safeParse(slugSchema, slugFromHeadline(headline)).issues).toBeUndefined();
    }),
  );
});

test('a long headline is cut at a word', () => {
  const slug = slugFromHeadline('pertanggungjawaban '.repeat(20));
  expect(slug.length).toBeLessThanOrEqual(limits.slug);
  expect(slug.split('-').every((word) => word === 'pertanggungjawaban')).toBe(true);
});

test('a slug that is taken gets a number, and stays within the limit', () => {
  const taken = new Set(['banjir', 'banjir-2']);
  expect(uniqueSlug('banjir', (slug) => taken.has(slug))).toBe('banjir-3');
  expect(uniqueSlug('', () => true)).toBe('');
  const long = 'a'.repeat(limits.slug);
  const second = uniqueSlug(long, (slug) => slug === long);
  expect(second).toHaveLength(limits.slug);
  expect(second.endsWith('-2')).toBe(true);
});

test('ligatures and wide letters are the letters they stand for', () => {
  expect(slugFromHeadline('ﬁnal ﬂood')).toBe('final-flood');
  expect(slugFromHeadline('ＢＲＥＡＫＩＮＧ １')).toBe('breaking-1');
});
