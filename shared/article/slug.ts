import slugify from '@sindresorhus/slugify';
import { limits } from './limits.ts';

/** Not everybody's umlauts are German, and `&` is a word in every language. */
const customReplacements: [string, string][] = [
  ['ä', 'a'],
  ['Ä', 'A'],
  ['ö', 'o'],
  ['Ö', 'O'],
  ['ü', 'u'],
  ['Ü', 'U'],
  ['&', ' '],
];

/** The slug a headline makes: transliterated to ASCII, cut at a word so that it keeps within the limit. */
export function slugFromHeadline(headline: string): string {
  // Ligatures and wide letters, as they come out of other documents, are the letters they stand for.
  const plain = headline.normalize('NFKC').replaceAll(/['’]/g, '');
  const slug = slugify(plain, { decamelize: false, customReplacements });
  return cutAtWord(slug, limits.slug);
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken; an empty slug stays empty. */
export function uniqueSlug(slug: string, isTaken: (candidate: string) => boolean): string {
  if (slug === '' || !isTaken(slug)) return slug;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const candidate = cutAtWord(slug, limits.slug - suffix.length) + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}

function cutAtWord(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : slug.slice(0, length);
}
