import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fieldsSchema } from '../../../shared/article/fields.ts';
import { type ArticleId, newId } from '../../../shared/article/ids.ts';
import { relatedLink, relatedLinks } from '../../../shared/article/related.ts';
import { everyField } from '../../fixtures/everyBlock.ts';

const here = newId<ArticleId>();
const elsewhere = newId<ArticleId>();
const untitled = newId<ArticleId>();
const stories = new Map([
  [here, { url: '/news/pertama/', headline: 'Judul sekarang' }],
  [untitled, { url: '/news/tanpa-judul/', headline: '' }],
]);
const find = (id: ArticleId) => stories.get(id);

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
    { title: 'Judul sekarang', url: '/news/pertama/' },
  ],
  [
    { title: 'Tanpa judul', url: '', articleId: untitled },
    { title: 'Tanpa judul', url: '/news/tanpa-judul/' },
  ],
  [
    { title: 'Di tempat lain', url: 'https://a.example/', articleId: elsewhere },
    { title: 'Di tempat lain', url: 'https://a.example/' },
  ],
])('%j is linked as %j, and is what an article may store', (related, link) => {
  expect(relatedLinks([related], find)).toEqual([link]);
  expect(v.parse(fieldsSchema, { ...everyField, related: [related] }).related).toEqual([related]);
});

test('a story of the newsroom that is not on the site is left out', () => {
  expect(relatedLinks([{ title: 'Belum tayang', url: '', articleId: elsewhere }], find)).toEqual([]);
});

test('a story that is out nowhere is named by its own headline where it is not left out', () => {
  const related = { title: 'Lama', url: '', articleId: here };
  expect(relatedLink(related, () => ({ headline: 'Baru' }))).toEqual({ title: 'Baru', url: '' });
  expect(relatedLink(related, () => undefined)).toEqual({ title: 'Lama', url: '' });
});
