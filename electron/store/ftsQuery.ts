/**
 * What a person typed, as an FTS5 query that cannot be malformed: every word must be there, the last one as a
 * prefix, and words in "double quotes" as a phrase. Empty when there is no word in it.
 */
export function ftsQuery(text: string): string {
  const parts = [...text.matchAll(/"([^"]*)"|[^\s"]+/gu)];
  const terms = parts.flatMap((part) => {
    const words = (part[1] ?? part[0]).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    if (part[1] !== undefined) return words.length > 0 ? [`"${words.join(' ')}"`] : [];
    return words.map((word) => `"${word}"`);
  });
  if (terms.length === 0) return '';
  const openEnded = !/["\s]$/u.test(text);
  return terms.join(' ') + (openEnded ? '*' : '');
}
