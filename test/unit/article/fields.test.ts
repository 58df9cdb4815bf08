import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { categoryLabel, datelineText, fieldsSchema } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { everyField } from '../../fixtures/everyBlock.ts';

test.each([
  [{ place: 'Rusia', outlet: 'difanews.com' }, 'RUSIA, difanews.com –'],
  [{ place: ' Jakarta ', outlet: '' }, 'JAKARTA –'],
  [{ place: '', outlet: 'difanews.com' }, ''],
])('the dateline %j reads %j', (dateline, text) => {
  expect(datelineText(dateline, 'id')).toBe(text);
});

test('the label above the headline is the kicker, or else the category', () => {
  expect(categoryLabel({ kicker: 'Internasional', category: 'News' })).toBe('Internasional');
  expect(categoryLabel({ kicker: '', category: 'News' })).toBe('News');
});

describe('what the fields do not take', () => {
  test.each([
    ['a headline that is too long', { headline: 'a'.repeat(limits.headline + 1) }],
    ['a slug with capitals', { slug: 'Banjir' }],
    ['a slug with two hyphens in a row', { slug: 'banjir--besar' }],
    ['a language that is not spoken here', { language: 'fr' }],
    ['a time zone that does not exist', { timeZone: 'Asia/Atlantis' }],
    ['an embargo without a time zone', { embargoUntil: '2026-11-22T10:00' }],
    ['an embargo in local time', { embargoUntil: '2026-11-22T10:00:00+07:00' }],
    ['an embargo on a day that does not exist', { embargoUntil: '2026-02-30T10:00:00Z' }],
    ['an embargo at an hour that does not exist', { embargoUntil: '2026-02-28T24:00:00Z' }],
    ['a related article at a javascript address', { related: [{ title: 'A', url: 'javascript:alert(1)' }] }],
    ['a byline without a name', { bylines: [''] }],
    ['a related article without a title', { related: [{ title: '\u0007', url: 'https://a.example/' }] }],
    ['a field that nobody knows', { colour: 'red' }],
  ])('%s', (_what, patch) => {
    expect(v.is(fieldsSchema, { ...everyField, ...patch })).toBe(false);
  });

  test.each([
    ['a headline that is as long as it may be', { headline: 'a'.repeat(limits.headline) }],
    ['an embargo to the second', { embargoUntil: '2028-02-29T10:00:00Z' }],
    ['an embargo to the millisecond', { embargoUntil: new Date(0).toISOString() }],
  ])('but %s', (_what, patch) => {
    expect(v.is(fieldsSchema, { ...everyField, ...patch })).toBe(true);
  });
});
