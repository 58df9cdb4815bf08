import { expect, test } from 'vitest';
import { outgoingFields } from '../../../shared/article/outgoingFields.ts';
import { isSameName } from '../../../shared/article/sameName.ts';
import { everyField } from '../../fixtures/everyBlock.ts';

test('spaces that typing left around lines do not go out, nor names of nothing else', () => {
  const typed = {
    ...everyField,
    headline: ' Panen  raya ',
    category: '   ',
    bylines: ['Ayu  Lestari ', ' '],
    tags: ['\u00a0panen', ''],
    excerpt: '\nRingkas.\n',
  };
  expect(outgoingFields(typed)).toEqual({
    ...everyField,
    headline: 'Panen raya',
    category: '',
    bylines: ['Ayu Lestari'],
    tags: ['panen'],
    excerpt: 'Ringkas.',
  });
  expect(outgoingFields(everyField)).toEqual(everyField);
});

test('a name is the same whatever spaces are around it and however many are in it', () => {
  expect(isSameName(' Ekonomi  Bisnis', 'ekonomi bisnis ')).toBe(true);
  expect(isSameName('Ekonomi Bisnis', 'EkonomiBisnis')).toBe(false);
});
