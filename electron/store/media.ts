import * as v from 'valibot';
import type { MediaId } from '../../shared/article/ids.ts';
import { integerSchema } from '../../shared/integer.ts';
import { type Media, mediaSchema } from '../../shared/ipc/records.ts';
import type { Database } from './database.ts';

const kindSchema = v.picklist(['jpeg', 'png', 'webp', 'gif', 'avif']);

const storedMediaSchema = v.strictObject({
  ...mediaSchema.entries,
  /** SHA-256 of the original file, in hexadecimal. */
  hash: v.pipe(v.string(), v.length(64)),
  kind: kindSchema,
  /** What the copy to publish is; width and height are those of this copy. */
  fullKind: kindSchema,
  /** The smaller copies, the narrowest first, in pixels. */
  sizes: v.array(v.strictObject({ width: integerSchema, height: integerSchema })),
});
export type StoredMedia = v.InferOutput<typeof storedMediaSchema>;

const columns = `
  id, hash, kind, full_kind AS fullKind, sizes, file_name AS fileName, mime_type AS mimeType,
  bytes, width, height, alt, caption, credit`;

/** The newsroom's pictures; their files lie in the profile's media folder under their hash. */
export function mediaQueries(database: Database) {
  const insert = database.prepare(`
    INSERT INTO media (id, hash, kind, full_kind, sizes, file_name, mime_type, bytes, width, height,
      alt, caption, credit, created_at, sample)
    VALUES (@id, @hash, @kind, @fullKind, @sizes, @fileName, @mimeType, @bytes, @width, @height,
      @alt, @caption, @credit, @at, @sample)`);
  const byId = database.prepare(`SELECT ${columns} FROM media WHERE id = ?`);
  const exists = database.prepare('SELECT 1 FROM media WHERE id = ?').pluck();
  const byHash = database.prepare(`SELECT ${columns} FROM media WHERE hash = ?`);

  function read(row: unknown): StoredMedia | undefined {
    if (row === undefined) return undefined;
    return v.parse(storedMediaSchema, {
      ...(row as object),
      sizes: JSON.parse((row as { sizes: string }).sizes),
    });
  }

  return {
    add(media: StoredMedia, sample = false): Media {
      insert.run({
        ...media,
        sizes: JSON.stringify(media.sizes),
        at: new Date().toISOString(),
        sample: sample ? 1 : 0,
      });
      return publicPart(media);
    },
    has: (id: MediaId): boolean => exists.get(id) !== undefined,
    /** With what only this side needs to know. */
    stored: (id: MediaId): StoredMedia | undefined => read(byId.get(id)),
    findByHash(hash: string): Media | undefined {
      const media = read(byHash.get(hash));
      return media && publicPart(media);
    },
  };
}

function publicPart({
  hash: _hash,
  kind: _kind,
  fullKind: _fullKind,
  sizes: _sizes,
  ...media
}: StoredMedia): Media {
  return media;
}
