import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from '../../electron/store/ftsQuery.ts';
import { highlight, type Piece, snippet, wantedWords } from '../../electron/store/snippet.ts';

const long = `${'kata '.repeat(60)}Sarapan di kafé Pelabuhan kemarin. ${'lagi '.repeat(60)}`;

function marked(pieces: Piece[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

function found(text: string, search: string): string {
  return marked(highlight(text, wantedWords(parseSearch(search))));
}

test.each([
  ['Kapal pelabuhan', 'kapal pel', '[Kapal] [pelabuhan]'],
  ['Kapal pelabuhan', 'pel ', 'Kapal pelabuhan'],
  ['Di kafé', 'kafe', 'Di [kafé]'],
  ['Kapal-kapal besar', 'kapal ', '[Kapal]-[kapal] besar'],
  ['Perkapalan', 'kapal', 'Perkapalan'],
])('in %j, %j marks %j', (text, search, expected) => {
  expect(found(text, search)).toBe(expected);
});

test('a snippet shows what was found, with words around it', () => {
  const shown = marked(snippet(long, wantedWords(parseSearch('kafe'))));
  expect(shown).toMatch(/^… (kata )+Sarapan di \[kafé\] Pelabuhan kemarin\. .*…$/);
  expect(shown.length).toBeLessThan(220);
});

test('an accent that stands alone marks nothing, and ends', () => {
  expect(snippet(long, wantedWords(parseSearch('\u0301')))[0]?.hit).toBe(false);
});

test('marking changes no character of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
      const pieces = highlight(text, wantedWords(parseSearch(search)));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});

test('a snippet never cuts a character in half', () => {
  for (const padding of ['', 'a']) {
    const text = `${padding}${'😀'.repeat(100)} beras ${'😀'.repeat(100)}`;
    for (const { text: shown } of snippet(text, wantedWords(parseSearch('beras')))) {
      expect(shown.isWellFormed()).toBe(true);
    }
  }
});
