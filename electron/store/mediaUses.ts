import * as v from 'valibot';
import { type MediaId, mediaIdSchema, type SiteId } from '../../shared/article/ids.ts';
import type { Database } from './database.ts';

const mediaUseSchema = v.strictObject({
  mediaId: mediaIdSchema,
  /** The key of the words it carries there; empty when they are not known. */
  words: v.string(),
  remoteId: v.string(),
  url: v.string(),
});
/** Which picture of ours, and with which words, a picture of a site is. */
export type MediaUse = v.InferOutput<typeof mediaUseSchema>;

/** What has been uploaded where, so that no picture is uploaded twice with the same words. */
export function mediaUseQueries(database: Database) {
  const ofSite = database.prepare(`
    SELECT media_id AS mediaId, words, remote_id AS remoteId, url FROM media_use
    WHERE media_id = @mediaId AND site_id = @siteId AND (@words IS NULL OR words = @words) ORDER BY rowid`);
  const byRemote = database
    .prepare('SELECT media_id FROM media_use WHERE site_id = ? AND remote_id = ?')
    .pluck();
  const put = database.prepare(`
    INSERT INTO media_use (media_id, site_id, words, remote_id, url)
    VALUES (@mediaId, @siteId, @words, @remoteId, @url)
    ON CONFLICT (media_id, site_id, words) DO UPDATE SET remote_id = excluded.remote_id, url = excluded.url`);
  return {
    /** The upload with these words; without any, the oldest one. */
    find(mediaId: MediaId, siteId: SiteId, words?: string): MediaUse | undefined {
      const row = ofSite.get({ mediaId, siteId, words: words ?? null });
      return row === undefined ? undefined : v.parse(mediaUseSchema, row);
    },
    /** Which of our pictures the site's is. */
    mediaOf: (siteId: SiteId, remoteId: string): MediaId | undefined =>
      byRemote.get(siteId, remoteId) as MediaId | undefined,
    put: (siteId: SiteId, use: MediaUse): void => void put.run({ siteId, ...use }),
  };
}
