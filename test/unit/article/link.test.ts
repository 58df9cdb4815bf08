import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isLinkTooLong, linkSchema, safeLink } from '../../../shared/article/link.ts';
import { isWebAddress } from '../../../shared/article/webAddress.ts';

describe('addresses that a link may have', () => {
  test.each([
    ['https://difanews.com/a?b=1&c=2#d', 'https://difanews.com/a?b=1&c=2#d'],
    ['  http://difanews.com ', 'http://difanews.com/'],
    ['difanews.com/berita', 'https://difanews.com/berita'],
    ['HTTPS://DIFANEWS.COM/A', 'https://difanews.com/A'],
    ['mailto:redaksi@difanews.com', 'mailto:redaksi@difanews.com'],
    ['tel:+62211234', 'tel:+62211234'],
    ['tel:112', 'tel:112'],
    ['TEL:08123456789', 'tel:08123456789'],
    ['mailto:110', 'mailto:110'],
    ['difanews.com:8080', 'https://difanews.com:8080/'],
    ['http://localhost:4000/', 'http://localhost:4000/'],
    ['http://intranet', 'http://intranet/'],
    ['192.168.1.5/berita', 'https://192.168.1.5/berita'],
  ])('%j is read as %j', (typed, address) => {
    expect(safeLink(typed)).toBe(address);
    expect(v.is(linkSchema, address)).toBe(true);
  });
});

describe('an e-mail address typed alone is one to write to, not a site with a user', () => {
  test.each([
    ['redaksi@difanews.com', 'mailto:redaksi@difanews.com'],
    [' redaksi@difanews.com ', 'mailto:redaksi@difanews.com'],
    ['ayu.lestari+desk@mail.difanews.co.id', 'mailto:ayu.lestari+desk@mail.difanews.co.id'],
    ["o'brien@difanews.com", "mailto:o'brien@difanews.com"],
  ])('%j is read as %j', (typed, address) => {
    expect(safeLink(typed)).toBe(address);
    expect(v.is(linkSchema, address)).toBe(true);
  });

  test.each([
    ['difanews.com/@redaksi', 'https://difanews.com/@redaksi'],
    ['https://difanews.com/?a=b@c.d', 'https://difanews.com/?a=b@c.d'],
    ['redaksi@difanews.com/berita', 'https://redaksi@difanews.com/berita'],
    // Kept as they are stored: an article that holds one must still open.
    ['https://redaksi@difanews.com/', 'https://redaksi@difanews.com/'],
    ['https://user:secret@example.com', 'https://user:secret@example.com/'],
  ])('and %j stays the address of a page', (typed, address) => {
    expect(safeLink(typed)).toBe(address);
  });
});

describe('addresses that are refused', () => {
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://difanews.com/1',
    'ftp://difanews.com/',
    'dateline://app/index.html',
    'https://',
    'a word',
    'berita',
    '12',
    '0x7f',
    'tel:',
    'tel:redaksi',
    'mailto:',
    '',
    // Short as it is typed, too long as it is kept.
    `https://difanews.com/${'é'.repeat(400)}`,
    `https://difanews.com/${'a'.repeat(2_000)}`,
  ])('%j', (typed) => {
    expect(safeLink(typed)).toBeUndefined();
    expect(v.is(linkSchema, typed)).toBe(false);
  });

  test('whatever is typed, only four kinds of address ever come out', () => {
    const piece = fc.constantFrom(
      'javascript:',
      'data:',
      'https:',
      '//',
      '/',
      ' ',
      '\n',
      '\0',
      ':',
      '@',
      'a.b',
      '%6a',
      '&#106;',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 6 }), (pieces) => {
        const address = safeLink(pieces.join(''));
        expect(address ?? 'https:').toMatch(/^(https?|mailto|tel):/);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['https://difanews.com', true],
  ['http://127.0.0.1:4000/a', true],
  ['mailto:a@b.c', false],
  ['javascript:1', false],
  ['difanews.com', false],
])('a browser may be opened on %j: %j', (address, may) => {
  expect(isWebAddress(address)).toBe(may);
});

test.each([
  [`https://difanews.com/${'é'.repeat(400)}`, true],
  [`https://difanews.com/${'é'.repeat(300)}`, false],
  [`javascript:${'a'.repeat(3_000)}`, false],
])('an address is too long by how it is kept: %#', (address, tooLong) => {
  expect(isLinkTooLong(address)).toBe(tooLong);
});

test('what is read as an address is one that can be stored', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true, size: 'large' }), (address) => {
      const read = safeLink(address);
      if (read !== undefined) expect(v.is(linkSchema, read)).toBe(true);
    }),
  );
});

test.each([
  'https://jl.%20sudirman%205/',
  'https://%2A.example.com/',
  'https://contoh.com"x/',
  'https://a b.com/',
  'http://',
  'https:foo',
  'javascript:alert(1)',
])('an address that another parser may read otherwise is not kept: %s', (address) => {
  expect(v.is(linkSchema, address)).toBe(false);
});

test('what one parser writes as codes and another one does not is kept either way', () => {
  for (const address of [
    'https://example.com/a|b^c',
    'https://example.com/a%7Cb%5Ec',
    "mailto:a@b.id?subject=it's",
  ]) {
    expect(v.is(linkSchema, address)).toBe(true);
  }
});
