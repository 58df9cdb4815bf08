import type { ArticleId } from '../../shared/article/ids.ts';
import { blockText } from '../../shared/blocks/block.ts';
import type { SearchHit } from '../../shared/ipc/records.ts';
import { readSummary, type SummaryRow, summaryColumns } from './articleSummary.ts';
import type { Database } from './database.ts';
import { ftsQuery } from './ftsQuery.ts';
import { readBlock } from './readBlock.ts';

/** Ranking reads every match, so only searches with fewer matches than this are ranked; others are newest first. */
const rankedBelow = 300;

const hitStart = '\u0001';
const hitEnd = '\u0002';

type HitRow = SummaryRow & { headlineMarked: string; snippetMarked: string };

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
    SELECT ${summaryColumns},
      highlight(article_fts, 0, char(1), char(2)) AS headlineMarked,
      snippet(article_fts, 1, char(1), char(2), '…', 18) AS snippetMarked
    FROM article_fts
      JOIN article ON article.seq = article_fts.rowid
      JOIN person ON person.id = article.owner_id
    WHERE article_fts MATCH ? AND article_fts.rowid = ? AND article.trashed_at IS NULL`);

  const indexOne = database.transaction((seq: number) => {
    const article = headlineOf.get(seq) as { id: string; headline: string } | undefined;
    if (article) writeText.run(seq, article.headline, bodyText(blocksOf.all(article.id) as string[]));
    unmark.run(seq);
  });

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
    find(text: string, limit: number): SearchHit[] {
      const query = ftsQuery(text);
      if (query === '') return [];
      const sample = newest.all(query, rankedBelow) as number[];
      const rows =
        sample.length < rankedBelow ? (ranked.all(query, limit) as number[]) : sample.slice(0, limit);
      return rows.flatMap((seq) => {
        const row = hit.get(query, seq) as HitRow | undefined;
        return row ? [readHit(row)] : [];
      });
    },
  };
}

function bodyText(blocks: readonly string[]): string {
  return blocks.map((json) => blockText(readBlock(json))).join('\n');
}

function readHit({ headlineMarked, snippetMarked, ...summary }: HitRow): SearchHit {
  return {
    ...readSummary(summary),
    headlinePieces: pieces(headlineMarked.split('\n')[0] ?? ''),
    snippet: pieces(snippetMarked),
  };
}

function pieces(marked: string): { text: string; hit: boolean }[] {
  return marked.split(new RegExp(`(${hitStart}[^${hitEnd}]*${hitEnd})`, 'u')).flatMap((part) => {
    if (part === '') return [];
    const hit = part.startsWith(hitStart);
    return [{ text: hit ? part.slice(1, -1) : part, hit }];
  });
}
