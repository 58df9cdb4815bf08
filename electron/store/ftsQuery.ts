/** What a person typed to search, taken apart. */
export type Search = {
  /** Each a word, or the words of a "phrase in double quotes". */
  terms: string[][];
  /** The last word may be the beginning of a longer one: nothing was typed behind it yet. */
  openEnded: boolean;
};

/** The part of an article that is looked through; the headline has kicker and deck with it. */
export type Where = 'everywhere' | 'headline';

/** Takes a search apart: words of letters and digits, whatever stands between them. */
export function parseSearch(text: string): Search {
  const parts = [...text.matchAll(/"([^"]*)"|[^\s"]+/gu)];
  const terms = parts.flatMap((part) => {
    const words = (part[1] ?? part[0]).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    if (part[1] === undefined) return words.map((word) => [word]);
    return words.length > 0 ? [[...words]] : [];
  });
  return { terms, openEnded: terms.length > 0 && !/["\s]$/u.test(text) };
}

/** How the last word of a search is taken: as it stands, as the beginning of any word, or as one of these words. */
export type LastWord = 'whole' | 'begun' | readonly string[];

/**
 * A search as an FTS5 query that cannot be malformed: every term must be there. Empty when there is no word in it.
 */
export function ftsQuery({ terms }: Search, lastWord: LastWord, where: Where = 'everywhere'): string {
  const last = terms.at(-1);
  if (!last) return '';
  const query = [...terms.slice(0, -1).map(phrase), lastTerm(last, lastWord)].join(' AND ');
  return where === 'headline' ? `headline : (${query})` : query;
}

function lastTerm(term: readonly string[], lastWord: LastWord): string {
  if (lastWord === 'whole') return phrase(term);
  if (lastWord === 'begun') return `${phrase(term)}*`;
  return `(${lastWord.map((word) => phrase([word])).join(' OR ')})`;
}

function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}
