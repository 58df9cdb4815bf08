import * as v from 'valibot';
import {
  type ArticleId,
  articleIdSchema,
  newId,
  type SiteId,
  siteIdSchema,
  versionIdSchema,
} from '../../shared/article/ids.ts';
import { type Publication, publicationSchema } from '../../shared/ipc/records.ts';
import type { Database } from './database.ts';

const placementSchema = v.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  /** The ULID that travels with the article, by which it is found on the site again. */
  marker: v.string(),
  /** The site's own id; empty while nothing has been made there. */
  remoteId: v.string(),
  /** Empty until readers could see it for the first time. */
  url: v.string(),
  status: v.picklist(['published', 'unpublished']),
  /** What the site held after we last wrote to it; empty when we never did. */
  baseHash: v.string(),
  versionId: v.nullable(versionIdSchema),
  publishedAt: v.string(),
  updatedAt: v.string(),
});
/** Where one article is on one site, with what the publisher needs to know. */
export type Placement = v.InferOutput<typeof placementSchema>;

const columns = `
  article_id AS articleId, site_id AS siteId, marker, remote_id AS remoteId, url, status, base_hash AS baseHash,
  version_id AS versionId, published_at AS publishedAt, updated_at AS updatedAt`;

/** What is published where. */
export function publicationQueries(database: Database) {
  const ofArticle = database.prepare(`
    SELECT publication.article_id AS articleId, publication.site_id AS siteId, site.name AS siteName,
      publication.url, publication.status, publication.published_at AS publishedAt,
      publication.updated_at AS updatedAt
    FROM publication JOIN site ON site.id = publication.site_id
    WHERE publication.article_id = ? AND publication.url <> '' ORDER BY publication.published_at`);
  const one = database.prepare(`SELECT ${columns} FROM publication WHERE article_id = ? AND site_id = ?`);
  const insert = database.prepare(`
    INSERT OR IGNORE INTO publication
      (article_id, site_id, marker, remote_id, url, status, published_at, updated_at)
    VALUES (@articleId, @siteId, @marker, '', '', 'unpublished', @at, @at)`);
  const setRemote = database.prepare(`
    UPDATE publication SET remote_id = @remoteId,
      base_hash = CASE WHEN remote_id = @remoteId THEN base_hash ELSE '' END
    WHERE article_id = @articleId AND site_id = @siteId`);
  const setPublished = database.prepare(`
    UPDATE publication SET remote_id = @remoteId, base_hash = @baseHash, version_id = @versionId,
      published_at = CASE WHEN url = '' THEN @at ELSE published_at END,
      url = @url, status = 'published', updated_at = @at
    WHERE article_id = @articleId AND site_id = @siteId`);
  const setUnpublished = database.prepare(`
    UPDATE publication SET status = 'unpublished', base_hash = @baseHash, updated_at = @at
    WHERE article_id = @articleId AND site_id = @siteId`);
  const rehome = database.prepare(
    "UPDATE publication SET url = @origin || remote_id WHERE site_id = @siteId AND remote_id LIKE '/%'",
  );
  const live = database
    .prepare("SELECT count(*) FROM publication WHERE article_id = ? AND status = 'published'")
    .pluck();
  const liveOn = database.prepare(
    `SELECT ${columns} FROM publication WHERE site_id = ? AND status = 'published' ORDER BY published_at`,
  );

  function find(articleId: ArticleId, siteId: SiteId): Placement | undefined {
    const row = one.get(articleId, siteId);
    return row === undefined ? undefined : v.parse(placementSchema, row);
  }

  return {
    ofArticle: (articleId: ArticleId): Publication[] =>
      ofArticle.all(articleId).map((row) => v.parse(publicationSchema, row)),
    find,
    /** Where readers find the article on the site; undefined while it is not out there. */
    addressOf(articleId: ArticleId, siteId: SiteId): string | undefined {
      const place = find(articleId, siteId);
      return place?.status === 'published' ? place.url : undefined;
    },
    /** The article's place on the site, made with a fresh marker where there is none yet. */
    ensure(articleId: ArticleId, siteId: SiteId): Placement {
      insert.run({ articleId, siteId, marker: newId(), at: new Date().toISOString() });
      return find(articleId, siteId) as Placement;
    },
    /** Notes what the site calls the article, as soon as it is known; of a new one nothing has been seen yet. */
    setRemote: (place: Pick<Placement, 'articleId' | 'siteId' | 'remoteId'>): void =>
      void setRemote.run(place),
    setPublished: (
      place: Pick<Placement, 'articleId' | 'siteId' | 'remoteId' | 'url' | 'baseHash' | 'versionId'> & {
        at: string;
      },
    ): void => void setPublished.run(place),
    setUnpublished: (place: Pick<Placement, 'articleId' | 'siteId' | 'baseHash'> & { at: string }): void =>
      void setUnpublished.run(place),
    /** The site has moved: its pages are now below this origin, at the paths they had. */
    moveTo: (siteId: SiteId, origin: string): void => void rehome.run({ siteId, origin }),
    /** True while readers can see it on any site. */
    isLive: (articleId: ArticleId): boolean => (live.get(articleId) as number) > 0,
    /** What readers can see of ours on the site. */
    liveOn: (siteId: SiteId): Placement[] => liveOn.all(siteId).map((row) => v.parse(placementSchema, row)),
  };
}
