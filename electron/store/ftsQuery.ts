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

/**
 * A search as an FTS5 query that cannot be malformed: every term must be there, the last one as a prefix when that is
 * asked for. Empty when there is no word in it.
 */
export function ftsQuery({ terms }: Search, lastAsPrefix: boolean, where: Where = 'everywhere'): string {
  if (terms.length === 0) return '';
  const words = terms.map((term) => `"${term.join(' ')}"`).join(' ');
  const query = lastAsPrefix ? `${words}*` : words;
  return where === 'headline' ? `headline : (${query})` : query;
}
