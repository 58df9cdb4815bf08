import type { ArticleFields } from '../../shared/article/fields.ts';
import type { Block } from '../../shared/blocks/block.ts';
import { blockText } from '../../shared/blocks/block.ts';
import { readStore } from './profile.ts';

/** The id of the article that was begun last. */
export function newestArticle(profile: string): string {
  return readStore(
    profile,
    (database) =>
      database.prepare('SELECT id FROM article ORDER BY seq DESC LIMIT 1').pluck().get() as string,
  );
}

/** The blocks of an article on the disk, in reading order; of the newest one unless told. */
export function blocksOnDisk(profile: string, articleId = newestArticle(profile)): Block[] {
  return readStore(profile, (database) =>
    (
      database
        .prepare('SELECT json FROM block WHERE article_id = ? ORDER BY position, id')
        .pluck()
        .all(articleId) as string[]
    ).map((json) => JSON.parse(json)),
  );
}

/** What those blocks say, a text a block. */
export function textsOnDisk(profile: string, articleId?: string): string[] {
  return blocksOnDisk(profile, articleId).map(blockText);
}

/** The fields of an article on the disk. */
export function fieldsOnDisk(profile: string, articleId = newestArticle(profile)): ArticleFields {
  return readStore(profile, (database) =>
    JSON.parse(database.prepare('SELECT fields FROM article WHERE id = ?').pluck().get(articleId) as string),
  );
}

/** An article's row as it is stored. */
export function articleOnDisk(
  profile: string,
  articleId = newestArticle(profile),
): Record<string, string | number | null> {
  return readStore(
    profile,
    (database) =>
      database.prepare('SELECT * FROM article WHERE id = ?').get(articleId) as Record<
        string,
        string | number | null
      >,
  );
}
