import * as v from 'valibot';
import { type ArticleSnapshot, articleSnapshotSchema } from '../../shared/article/article.ts';
import { countWords } from '../../shared/article/document.ts';
import { type ArticleId, type MediaId, newId, type VersionId } from '../../shared/article/ids.ts';
import { type VersionKind, type VersionSummary, versionSummarySchema } from '../../shared/ipc/records.ts';
import type { Database } from './database.ts';

export type NewVersion = {
  articleId: ArticleId;
  kind: VersionKind;
  by: string;
  at: string;
  snapshot: ArticleSnapshot;
  /** What it was made from besides the version before it. */
  alsoFrom?: readonly VersionId[];
};

// Loaded with the first version, not with the program: a start needs neither.
const crypto = () => process.getBuiltinModule('node:crypto');
const zlib = () => process.getBuiltinModule('node:zlib');

const unpacked = (snapshot: Buffer): string => zlib().gunzipSync(snapshot).toString('utf8');

type Row = { id: string; parents: string; kind: string; by: string; at: string; words: number };

/** Whole snapshots of articles, compressed, each naming the versions it came from. */
export function versionQueries(database: Database) {
  const insert = database.prepare(`
    INSERT INTO version (id, article_id, parents, kind, by_name, at, words, hash, snapshot)
    VALUES (@id, @articleId, @parents, @kind, @by, @at, @words, @hash, @snapshot)`);
  const newest = database.prepare(
    'SELECT id, kind, hash FROM version WHERE article_id = ? ORDER BY id DESC LIMIT 1',
  );
  const ofArticle = database.prepare(`
    SELECT id, parents, kind, by_name AS "by", at, words
    FROM version WHERE article_id = ? ORDER BY id DESC`);
  const snapshotOf = database.prepare('SELECT snapshot FROM version WHERE article_id = ? AND id = ?').pluck();
  const everySnapshot = database.prepare('SELECT snapshot FROM version').pluck();
  const headlines = new Map<VersionId, string>();

  function snapshot(articleId: ArticleId, id: VersionId): ArticleSnapshot | undefined {
    const packed = snapshotOf.get(articleId, id) as Buffer | undefined;
    if (packed === undefined) return undefined;
    return v.parse(articleSnapshotSchema, JSON.parse(unpacked(packed)));
  }

  return {
    /** Adds a version; a checkpoint that equals the newest one adds nothing and gives that one's id. */
    add(version: NewVersion): VersionId {
      const json = JSON.stringify(version.snapshot);
      const hash = crypto().createHash('sha256').update(json).digest('hex');
      const before = newest.get(version.articleId) as { id: VersionId; hash: string } | undefined;
      if (before?.hash === hash && version.kind === 'checkpoint') return before.id;
      const id = newId<VersionId>();
      const parents = [...(before ? [before.id] : []), ...(version.alsoFrom ?? [])];
      insert.run({
        id,
        articleId: version.articleId,
        parents: JSON.stringify([...new Set(parents)]),
        kind: version.kind,
        by: version.by,
        at: version.at,
        words: countWords(version.snapshot.document.blocks),
        hash,
        snapshot: zlib().gzipSync(json),
      });
      return id;
    },
    /** Newest first. */
    ofArticle: (articleId: ArticleId): VersionSummary[] =>
      (ofArticle.all(articleId) as Row[]).map((row) =>
        v.parse(versionSummarySchema, { ...row, parents: JSON.parse(row.parents) }),
      ),
    snapshot,
    /** The headline of a version, which never changes: all of it is unpacked for that, once. */
    headline(articleId: ArticleId, id: VersionId): string | undefined {
      const known = headlines.get(id) ?? snapshot(articleId, id)?.fields.headline;
      if (known !== undefined) headlines.set(id, known);
      return known;
    },
    /** Every picture that a version of any article names; it reads all of them, which takes a while. */
    pictures(): Set<MediaId> {
      const found = new Set<MediaId>();
      for (const snapshot of everySnapshot.iterate() as IterableIterator<Buffer>)
        for (const [, id] of unpacked(snapshot).matchAll(/"mediaId":"(\w+)"/g)) found.add(id as MediaId);
      return found;
    },
  };
}
