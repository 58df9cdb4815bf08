import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinNames, splitNames, tooLongNames } from '../../../renderer/features/inspect/nameList.ts';

test.each([
  ['Ayu Lestari, Budi', ['Ayu Lestari', 'Budi']],
  ['Siti Aminah, S.Sos., Budi', ['Siti Aminah, S.Sos.', 'Budi']],
  ['Dr. Rini, S.Kom., M.T., Andi, Ph.D.', ['Dr. Rini, S.Kom., M.T.', 'Andi, Ph.D.']],
  ['Aminah, SH; Budi', ['Aminah, SH', 'Budi']],
  ['Budi, , Budi', ['Budi']],
])('%s', (typed, names) => {
  expect(splitNames(typed)).toEqual(names);
  expect(splitNames(joinNames(names))).toEqual(names);
});

test('of several names those that are too long are told, by how they begin', () => {
  const names = ['Ayu Lestari', `Budi ${'x'.repeat(30)}`, '😀'.repeat(31), 'b'.repeat(30)];
  expect(tooLongNames(names, 30)).toEqual([`Budi ${'x'.repeat(19)}…`, `${'😀'.repeat(24)}…`]);
  expect(tooLongNames(names, 35)).toEqual([]);
});

test('names come back as they were, whatever commas they hold', () => {
  const letter = fc.constantFrom('a', 'B', ' ', ',', '.', 'S.Sos.');
  const name = fc
    .array(letter, { minLength: 1, maxLength: 8 })
    .map((letters) => letters.join('').trim())
    .filter(Boolean);
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 4 }), (names) => {
      expect(splitNames(joinNames(names))).toEqual(names);
    }),
  );
});
