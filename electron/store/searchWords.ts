import type { Database } from './database.ts';
import { fold, wordPattern } from './snippet.ts';

/** The longest word that is kept, in UTF-16 units; what is longer is hardly a word. */
const longest = 40;

/** Every word that ever stood in an article: how a begun word may go on. Words stay when their last article goes. */
export function searchWords(database: Database) {
  const add = database.prepare('INSERT OR IGNORE INTO search_word (word) VALUES (?)');
  const begunBy = database
    .prepare('SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY length(word), word LIMIT ?')
    .pluck();

  return {
    /** Notes the words of a text. */
    collect(text: string): void {
      const words = (text.match(wordPattern) ?? []).map(fold);
      for (const word of new Set(words)) if (word !== '' && word.length <= longest) add.run(word);
    },
    /** The words that begin so, itself among them, the shortest first. */
    begunBy(beginning: string, limit: number): string[] {
      const first = fold(beginning);
      return begunBy.all(first, `${first}\u{10FFFF}`, limit) as string[];
    },
  };
}
