import * as v from 'valibot';
import type { ArticleId } from '../../shared/article/ids.ts';
import { blockSchema, blockText } from '../../shared/blocks/block.ts';
import type { SearchHit } from '../../shared/ipc/records.ts';
import { readAs } from '../../shared/readAs.ts';
import { log } from '../log.ts';
import { readSummary, type SummaryRow, summaryColumns } from './articleSummary.ts';
import type { Database } from './database.ts';
import { ftsQuery, parseSearch, type Search, type Where } from './ftsQuery.ts';
import { searchWords } from './searchWords.ts';
import { highlight, isMarked, type Piece, snippet, type Wanted, wantedWords } from './snippet.ts';

/** Ranking reads every match, so only searches with fewer matches than this are ranked; others are newest first. */
const rankedBelow = 300;

/** Beginnings up to this length have an index of their own. */
const indexedBeginning = 3;

/** In how many ways a begun word is tried to go on before all of its words are gathered. */
const manyWords = 64;

/** Kept in the query: what lies in the trash must not take the place of something else. */
const notInTrash = 'EXISTS (SELECT 1 FROM article WHERE seq = article_fts.rowid AND trashed_at IS NULL)';

/** What of an article's fields is found besides its headline. */
const namesSchema = v.object({
  bylines: v.array(v.string()),
  dateline: v.object({ place: v.string() }),
  category: v.string(),
  tags: v.array(v.string()),
});

type HitRow = SummaryRow & { body: string };

/** Full-text search over headlines, bodies and names. The index is brought up to date when idle, never while one types. */
export function searchQueries(database: Database) {
  const markPending = database.prepare(
    'INSERT OR IGNORE INTO search_pending (seq) SELECT seq FROM article WHERE id = ?',
  );
  const pending = database.prepare('SELECT seq FROM search_pending LIMIT ?').pluck();
  const unmark = database.prepare('DELETE FROM search_pending WHERE seq = ?');
  const wordsOf = database.prepare(
    `SELECT id, headline || char(10) || kicker || char(10) || coalesce(json_extract(fields, '$.deck'), '') AS headline,
       fields FROM article WHERE seq = ?`,
  );
  const blocksOf = database
    .prepare('SELECT json FROM block WHERE article_id = ? ORDER BY position, id')
    .pluck();
  const writeText = database.prepare(`
    INSERT INTO article_text (seq, headline, body) VALUES (?, ?, ?)
    ON CONFLICT (seq) DO UPDATE SET headline = excluded.headline, body = excluded.body`);
  const newest = database
    .prepare(
      `SELECT rowid FROM article_fts WHERE article_fts MATCH ? AND ${notInTrash} ORDER BY rowid DESC LIMIT ?`,
    )
    .pluck();
  const ranked = database
    .prepare(
      `SELECT rowid FROM article_fts WHERE article_fts MATCH ? AND ${notInTrash} ORDER BY bm25(article_fts, 8, 1) LIMIT ?`,
    )
    .pluck();
  const hit = database.prepare(`
    SELECT ${summaryColumns}, article_text.body
    FROM article_text
      JOIN article ON article.seq = article_text.seq
      JOIN person ON person.id = article.owner_id
    WHERE article_text.seq = ?`);

  const deckOf = database
    .prepare(`SELECT coalesce(json_extract(fields, '$.deck'), '') || '' FROM article WHERE id = ?`)
    .pluck();

  const known = searchWords(database);

  const indexOne = database.transaction((seq: number) => {
    const article = wordsOf.get(seq) as { id: string; headline: string; fields: string } | undefined;
    if (article) {
      const parts = [...(blocksOf.all(article.id) as string[]).map(wordsOfBlock), namesIn(article.fields)];
      if (parts.includes(undefined)) log.error('search index', `article ${article.id} does not read in full`);
      const text = parts.filter((part) => part !== undefined).join('\n');
      writeText.run(seq, article.headline, text);
      known.collect(`${article.headline}\n${text}`);
    }
    unmark.run(seq);
  });

  /** A whole word is looked up at once and comes first; words that only begin so fill up. */
  function matches(search: Search, limit: number, where: Where): number[] {
    const whole = ftsQuery(search, 'whole', where);
    if (whole === '') return [];
    const found = best(whole, limit);
    if (!search.openEnded || found.length === limit) return found;
    const begun = nearest(search, limit, where) ?? best(ftsQuery(search, 'begun', where), limit);
    return [...new Set([...found, ...begun])].slice(0, limit);
  }

  /**
   * To gather all words that begin so, the index reads every article they stand in. The words themselves are found at
   * once, and are enough when they are few, or when so many articles have one of the nearest that the newest are listed.
   */
  function nearest(search: Search, limit: number, where: Where): number[] | undefined {
    const beginning = search.terms.at(-1)?.join('') ?? '';
    if (beginning.length <= indexedBeginning) return undefined;
    const words = known.begunBy(beginning, manyWords);
    if (words.length === 0) return undefined;
    const query = ftsQuery(search, words, where);
    const sample = newest.all(query, rankedBelow) as number[];
    if (sample.length === rankedBelow) return sample.slice(0, limit);
    const isComplete = words.length < manyWords && sample.length >= limit;
    return isComplete ? (ranked.all(query, limit) as number[]) : undefined;
  }

  function best(query: string, limit: number): number[] {
    const sample = newest.all(query, rankedBelow) as number[];
    return sample.length < rankedBelow ? (ranked.all(query, limit) as number[]) : sample.slice(0, limit);
  }

  return {
    /** Notes that this article's words in the index are old. */
    markPending: (articleId: ArticleId): void => void markPending.run(articleId),
    /** Indexes up to `limit` articles that changed; true when more are left. */
    indexPending(limit: number): boolean {
      const due = pending.all(limit) as number[];
      for (const seq of due) indexOne(seq);
      return due.length === limit;
    },
    /** The best matches when they are few, the newest when they are many. Every word must be there; the last may be begun only. */
    find(text: string, limit: number, where: Where = 'everywhere'): SearchHit[] {
      const search = parseSearch(text);
      const wanted = wantedWords(search);
      return matches(search, limit, where).flatMap((seq) => {
        const row = hit.get(seq) as HitRow | undefined;
        return row ? [readHit(row, wanted, () => deckOf.get(row.id) as string)] : [];
      });
    },
  };
}

/** Undefined for a row that holds no block: it is not found, and must not keep everything else from being found. */
function wordsOfBlock(json: string): string | undefined {
  const block = readAs(blockSchema, JSON.parse(json));
  return block && blockText(block);
}

/** Who wrote it, where, and what it is filed under; undefined where the fields do not say so. */
function namesIn(fields: string): string | undefined {
  const names = readAs(namesSchema, JSON.parse(fields));
  return (
    names &&
    [...names.bylines, names.dateline.place, names.category, ...names.tags].filter(Boolean).join('\n')
  );
}

function readHit({ body, ...row }: HitRow, wanted: readonly Wanted[], deck: () => string): SearchHit {
  const summary = readSummary(row);
  const ofBody = snippet(body, wanted);
  const found = isMarked(ofBody) ? ofBody : besideHeadline(summary, wanted, deck);
  return {
    ...summary,
    headlinePieces: highlight(summary.headline, wanted),
    snippet: found ?? ofBody,
  };
}

/** The deck or the kicker, where it is they that hold what the headline does not. The deck is read for no other story. */
function besideHeadline(
  { headline, kicker }: Pick<SearchHit, 'headline' | 'kicker'>,
  wanted: readonly Wanted[],
  deck: () => string,
): Piece[] | undefined {
  const left = wanted.filter((one) => !isMarked(highlight(headline, [one])));
  if (left.length === 0) return undefined;
  const ofDeck = snippet(deck(), left);
  return [ofDeck, snippet(kicker, left)].find(isMarked);
}
