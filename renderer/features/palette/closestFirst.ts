/** Every word that was typed begins a word of the names, whatever their capitals and accents. */
export function isFoundBy(names: readonly string[], typed: string): boolean {
  const words = names.flatMap(wordsOf);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * What has just the name that was typed, then what has a name that begins so, then what has a word that begins so, then
 * the rest, each as they stood: the Enter key does the first, so that has to be the one that was named.
 */
export function closestFirst<Named extends { names: readonly string[] }>(
  found: readonly Named[],
  typed: string,
): Named[] {
  const distance = ({ names }: Named) => Math.min(...names.map((name) => distanceOf(name, typed)));
  return found.toSorted((one, other) => distance(one) - distance(other));
}

function distanceOf(name: string, typed: string): number {
  const plainName = wordsOf(name).join(' ');
  const plainTyped = wordsOf(typed).join(' ');
  if (plainName === plainTyped) return 0;
  if (plainName.startsWith(plainTyped)) return 1;
  return plainName.includes(` ${plainTyped}`) ? 2 : 3;
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
