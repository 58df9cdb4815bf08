import { countBlockWords } from '../../shared/article/document.ts';
import type { ArticleId, BlockId, MediaId } from '../../shared/article/ids.ts';
import type { Block, BlockType } from '../../shared/blocks/block.ts';
import type { PlacedBlock } from '../../shared/ipc/records.ts';
import type { Database } from './database.ts';
import { readBlock } from './readBlock.ts';

/** The working copy of each article, a row a block: what autosave writes. */
export function blockQueries(database: Database) {
  const ofArticle = database.prepare(
    'SELECT id, position, json FROM block WHERE article_id = ? ORDER BY position, id',
  );
  const typeOf = database.prepare('SELECT type FROM block WHERE article_id = ? AND id = ?').pluck();
  const count = database.prepare('SELECT count(*) FROM block WHERE article_id = ?').pluck();
  const wordsOf = database.prepare('SELECT words FROM block WHERE article_id = ? AND id = ?').pluck();
  const picture = database
    .prepare(`SELECT 1 FROM block WHERE article_id = ? AND type = 'image' AND json ->> '$.mediaId' = ?`)
    .pluck();
  const upsert = database.prepare(`
    INSERT INTO block (article_id, id, position, type, json, words)
    VALUES (@articleId, @id, @position, @type, @json, @words)
    ON CONFLICT (article_id, id) DO UPDATE SET
      position = excluded.position, type = excluded.type, json = excluded.json, words = excluded.words`);
  const remove = database.prepare('DELETE FROM block WHERE article_id = ? AND id = ?');
  const removeAll = database.prepare('DELETE FROM block WHERE article_id = ?');

  function words(articleId: ArticleId, id: BlockId): number {
    return (wordsOf.get(articleId, id) as number | undefined) ?? 0;
  }

  return {
    /** In reading order. */
    ofArticle: (articleId: ArticleId): PlacedBlock[] =>
      (ofArticle.all(articleId) as { id: string; position: string; json: string }[]).map((row) => ({
        position: row.position,
        block: readBlock(row.json),
      })),
    typeOf: (articleId: ArticleId, id: BlockId): BlockType | undefined =>
      typeOf.get(articleId, id) as BlockType | undefined,
    count: (articleId: ArticleId): number => count.get(articleId) as number,
    /** True when one of the article's blocks is this picture. */
    showsPicture: (articleId: ArticleId, id: MediaId): boolean => picture.get(articleId, id) !== undefined,
    /** Writes one block; gives by how many words the article grew. */
    put(articleId: ArticleId, position: string, block: Block): number {
      const before = words(articleId, block.id);
      const now = countBlockWords(block);
      const { id, type } = block;
      upsert.run({ articleId, id, position, type, json: JSON.stringify(block), words: now });
      return now - before;
    },
    /** Removes one block, if it is there; gives by how many words the article grew. */
    remove(articleId: ArticleId, id: BlockId): number {
      const before = words(articleId, id);
      remove.run(articleId, id);
      return -before;
    },
    removeAll: (articleId: ArticleId): void => void removeAll.run(articleId),
  };
}
