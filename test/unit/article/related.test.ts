import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fieldsSchema } from '../../../shared/article/fields.ts';
import { type ArticleId, newId } from '../../../shared/article/ids.ts';
import { relatedLinks } from '../../../shared/article/related.ts';
import { everyField } from '../../fixtures/everyBlock.ts';

const here = newId<ArticleId>();
const elsewhere = newId<ArticleId>();
const addressOf = (id: ArticleId) => (id === here ? '/news/pertama/' : undefined);

test.each([
  [
    { title: 'Di web', url: 'https://a.example/' },
    { title: 'Di web', url: 'https://a.example/' },
  ],
  [
    { title: 'Tanpa alamat', url: '' },
    { title: 'Tanpa alamat', url: '' },
  ],
  [
    { title: 'Tayang', url: '', articleId: here },
    { title: 'Tayang', url: '/news/pertama/' },
  ],
  [
    { title: 'Di tempat lain', url: 'https://a.example/', articleId: elsewhere },
    { title: 'Di tempat lain', url: 'https://a.example/' },
  ],
])('%j is linked as %j, and is what an article may store', (related, link) => {
  expect(relatedLinks([related], addressOf)).toEqual([link]);
  expect(v.parse(fieldsSchema, { ...everyField, related: [related] }).related).toEqual([related]);
});

test('a story of the newsroom that is not on the site is left out', () => {
  expect(relatedLinks([{ title: 'Belum tayang', url: '', articleId: elsewhere }], addressOf)).toEqual([]);
});
