import type { ArticleId, MediaId, PersonId } from '../../shared/article/ids.ts';
import type { Store } from '../store/store.ts';

/** True while an article of the sample newsroom is there. */
export function hasSample(store: Store): boolean {
  return store.database.prepare('SELECT 1 FROM article WHERE sample = 1 LIMIT 1').get() !== undefined;
}

/**
 * Removes the sample newsroom: the stories that nobody has worked on, the pictures that no other story uses or names in a
 * version it keeps, and the people who have no story of their own and do not sit here now. One editor stays, since only
 * editors make others one. Gives the stories that went.
 */
export function removeSample(store: Store, sittingHere: PersonId): ArticleId[] {
  const { database } = store;
  return store.atomically(() => {
    const gone = database.prepare('DELETE FROM article WHERE sample = 1 RETURNING id').pluck().all();
    removePictures(store);
    database
      .prepare(
        `DELETE FROM person WHERE sample = 1 AND id <> ?
         AND id IS NOT (SELECT id FROM person WHERE role = 'editor' ORDER BY sample, id = ? DESC LIMIT 1)
         AND NOT EXISTS (SELECT 1 FROM article WHERE article.owner_id = person.id)`,
      )
      .run(sittingHere, sittingHere);
    return gone as ArticleId[];
  });
}

/** Called once the stories are gone, and with them their versions: what is named now is named by what stays. */
function removePictures({ database, versions }: Store): void {
  const unused = database.prepare(unusedPictures).pluck().all() as MediaId[];
  const inVersions = versions.pictures();
  const gone = JSON.stringify(unused.filter((id) => !inVersions.has(id)));
  database.prepare('DELETE FROM media_use WHERE media_id IN (SELECT value FROM json_each(?))').run(gone);
  database.prepare('DELETE FROM media WHERE id IN (SELECT value FROM json_each(?))').run(gone);
}

const unusedPictures = `
  SELECT id FROM media WHERE sample = 1
    AND NOT EXISTS (SELECT 1 FROM block WHERE block.json LIKE '%' || media.id || '%')
    AND NOT EXISTS (SELECT 1 FROM article WHERE article.fields LIKE '%' || media.id || '%')`;
