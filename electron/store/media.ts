import type { MediaId } from '../../shared/article/ids.ts';
import { type Media, mediaSchema } from '../../shared/ipc/records.ts';
import type { Database } from './database.ts';

const columns = 'id, file_name AS fileName, mime_type AS mimeType, bytes, width, height, alt, caption, credit';

/** The newsroom's pictures; their files lie in the profile's media folder under their hash. */
export function mediaQueries(database: Database) {
  const one = database.prepare(`SELECT ${columns} FROM media WHERE id = ?`);
  const recent = database.prepare(`SELECT ${columns} FROM media ORDER BY created_at DESC, id DESC LIMIT ?`);
  return {
    find(id: MediaId): Media | undefined {
      const row = one.get(id);
      return row === undefined ? undefined : mediaSchema.parse(row);
    },
    recent: (limit: number): Media[] => recent.all(limit).map((row) => mediaSchema.parse(row)),
  };
}
