import type { ArticleId } from '../../shared/article/ids.ts';
import { blockText } from '../../shared/blocks/block.ts';
import type { SearchHit } from '../../shared/ipc/records.ts';
import { readSummary, type SummaryRow, summaryColumns } from './articleSummary.ts';
import type { Database } from './database.ts';
import { ftsQuery, parseSearch, type Search, type Where } from './ftsQuery.ts';
import { readBlock } from './readBlock.ts';
import { highlight, snippet, wantedWords } from './snippet.ts';

/** Ranking reads every match, so only searches with fewer matches than this are ranked; others are newest first. */
const rankedBelow = 300;

type HitRow = SummaryRow & { body: string };

/** Full-text search over headlines and bodies. The index is brought up to date when idle, never while one types. */
export function searchQueries(database: Database) {
  const markPending = database.prepare(
    'INSERT OR IGNORE INTO search_pending (seq) SELECT seq FROM article WHERE id = ?',
  );
  const pending = database.prepare('SELECT seq FROM search_pending LIMIT ?').pluck();
  const unmark = database.prepare('DELETE FROM search_pending WHERE seq = ?');
  const headlineOf = database.prepare(
    `SELECT id, headline || char(10) || kicker || char(10) || json_extract(fields, '$.deck') AS headline
     FROM article WHERE seq = ?`,
  );
  const blocksOf = database
    .prepare('SELECT json FROM block WHERE article_id = ? ORDER BY position, id')
    .pluck();
  const writeText = database.prepare(`
    INSERT INTO article_text (seq, headline, body) VALUES (?, ?, ?)
    ON CONFLICT (seq) DO UPDATE SET headline = excluded.headline, body = excluded.body`);
  const newest = database
    .prepare('SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT ?')
    .pluck();
  const ranked = database
    .prepare(
      'SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY bm25(article_fts, 8, 1) LIMIT ?',
    )
    .pluck();
  const hit = database.prepare(`
    SELECT ${summaryColumns}, article_text.body
    FROM article_text
      JOIN article ON article.seq = article_text.seq
      JOIN person ON person.id = article.owner_id
    WHERE article_text.seq = ? AND article.trashed_at IS NULL`);

  const indexOne = database.transaction((seq: number) => {
    const article = headlineOf.get(seq) as { id: string; headline: string } | undefined;
    if (article) writeText.run(seq, article.headline, bodyText(blocksOf.all(article.id) as string[]));
    unmark.run(seq);
  });

  /** A whole word is looked up at once; all the words that begin so must be gathered first, so that comes second. */
  function matches(search: Search, limit: number, where: Where): number[] {
    const whole = ftsQuery(search, false, where);
    if (whole === '') return [];
    const sample = newest.all(whole, rankedBelow) as number[];
    if (sample.length === rankedBelow) return sample.slice(0, limit);
    const query = ftsQuery(search, search.openEnded, where);
    const begun = search.openEnded ? (newest.all(query, rankedBelow) as number[]) : sample;
    return begun.length < rankedBelow ? (ranked.all(query, limit) as number[]) : begun.slice(0, limit);
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
        return row ? [readHit(row, wanted)] : [];
      });
    },
  };
}

function bodyText(blocks: readonly string[]): string {
  return blocks.map((json) => blockText(readBlock(json))).join('\n');
}

function readHit({ body, ...row }: HitRow, wanted: ReturnType<typeof wantedWords>): SearchHit {
  const summary = readSummary(row);
  return {
    ...summary,
    headlinePieces: highlight(summary.headline, wanted),
    snippet: snippet(body, wanted),
  };
}
