import { expect, test } from 'vitest';
import { closestFirst, isFoundBy } from '../../../renderer/features/palette/closestFirst.ts';

const named = (...names: string[]) => ({ names });

test.each([
  ['redaksi', ['Sembunyikan meja redaksi', 'Ke meja redaksi', 'Redaksi…', 'Redaksi contoh'], [2, 3, 0, 1]],
  ['Kutip', ['Awal kutipan', 'Kutipan sorotan', 'Kutipan'], [1, 2, 0]],
  ['meja redaksi', ['Redaksi di meja', 'Ke meja redaksi', 'Meja redaksi'], [2, 1, 0]],
  ['jose', ['Naskah José', 'José'], [1, 0]],
  ['', ['Tebal', 'Miring'], [0, 1]],
] as const)('“%s” puts %j in the order in which they were meant', (typed, names, order) => {
  const found = names.map((name) => named(name));
  expect(closestFirst(found, typed)).toEqual(order.map((at) => found[at]));
});

test('the name that comes closest counts, in whichever language', () => {
  const desk = named('Hide the desk', 'Tampilkan meja redaksi');
  const newsroom = named('Newsroom…', 'Redaksi…');
  expect(closestFirst([desk, newsroom], 'redaksi')).toEqual([newsroom, desk]);
  expect(closestFirst([newsroom, desk], 'desk')).toEqual([desk, newsroom]);
});

test('what is found has a word for each that was typed, in any order, whatever the accents', () => {
  expect(isFoundBy(['Sembunyikan meja redaksi'], 'REDAKSI sem')).toBe(true);
  expect(isFoundBy(['Naskah José'], 'jose')).toBe(true);
  expect(isFoundBy(['Ambil dari tempat sampah'], 'ampah')).toBe(false);
});
