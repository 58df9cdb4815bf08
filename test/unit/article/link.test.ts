import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkSchema, safeLink } from '../../../shared/article/link.ts';
import { isWebAddress } from '../../../shared/article/webAddress.ts';

describe('addresses that a link may have', () => {
  test.each([
    ['https://difanews.com/a?b=1&c=2#d', 'https://difanews.com/a?b=1&c=2#d'],
    ['  http://difanews.com ', 'http://difanews.com/'],
    ['difanews.com/berita', 'https://difanews.com/berita'],
    ['HTTPS://DIFANEWS.COM/A', 'https://difanews.com/A'],
    ['mailto:redaksi@difanews.com', 'mailto:redaksi@difanews.com'],
    ['tel:+62211234', 'tel:+62211234'],
    ['http://localhost:4000/', 'http://localhost:4000/'],
  ])('%j is read as %j', (typed, address) => {
    expect(safeLink(typed)).toBe(address);
    expect(linkSchema.safeParse(address).success).toBe(true);
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
    '',
    `https://difanews.com/${'a'.repeat(2_000)}`,
  ])('%j', (typed) => {
    expect(safeLink(typed)).toBeUndefined();
    expect(linkSchema.safeParse(typed).success).toBe(false);
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
