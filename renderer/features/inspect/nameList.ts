import { cutTo, fits } from '../../../shared/article/text.ts';

/** An academic degree as it follows a name in Indonesia, such as `S.Sos.`, `M.Si` or `Ph.D.`. */
const degree = /^(\p{Lu}\p{L}{0,4}\.)+(\p{Lu}\p{L}{0,5}\.?)?$/u;

/** Values that are typed with commas between them, each once. */
export function splitByCommas(typed: string): string[] {
  return unique(typed.split(','));
}

/** Names that are typed with commas between them, or with semicolons; a degree after a comma belongs to the name before. */
export function splitNames(typed: string): string[] {
  if (typed.includes(';')) return unique(typed.split(';'));
  const names: string[] = [];
  for (const part of typed.split(',').map((one) => one.trim())) {
    const name = names.at(-1);
    if (name && degree.test(part)) names[names.length - 1] = `${name}, ${part}`;
    else names.push(part);
  }
  return unique(names);
}

/** Names as one reads and types them. */
export function joinNames(names: readonly string[]): string {
  const joined = names.join(', ');
  const isPlain = splitNames(joined).join('\n') === names.join('\n');
  return isPlain ? joined : `${names.join('; ')}${names.length === 1 ? ';' : ''}`;
}

/** Those that are longer than so many characters, each as much of it as tells which one it is. */
export function tooLongNames(names: readonly string[], limit: number): string[] {
  return names.filter((name) => !fits(name, limit)).map((name) => `${cutTo(name, namedBy).trimEnd()}…`);
}

/** How many characters tell which name is meant. */
const namedBy = 24;

function unique(parts: readonly string[]): string[] {
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}
