import * as v from 'valibot';
import { newId, type SiteId, siteIdSchema } from '../../shared/article/ids.ts';
import type { Database } from './database.ts';

const siteRowSchema = v.strictObject({
  id: siteIdSchema,
  kind: v.picklist(['local', 'wordpress']),
  name: v.string(),
  address: v.string(),
  username: v.string(),
});
/** A site as it is stored: without anything secret. */
export type SiteRow = v.InferOutput<typeof siteRowSchema>;

/** The sites this newsroom publishes to. */
export function siteQueries(database: Database) {
  const all = database.prepare('SELECT id, kind, name, address, username FROM site ORDER BY created_at, id');
  const one = database.prepare('SELECT id, kind, name, address, username FROM site WHERE id = ?');
  const insert = database.prepare(`
    INSERT INTO site (id, kind, name, address, username, created_at)
    VALUES (@id, @kind, @name, @address, @username, @at)`);
  const update = database.prepare(
    'UPDATE site SET name = @name, address = @address, username = @username WHERE id = @id',
  );
  const forget = [
    'DELETE FROM outbox WHERE site_id = ?',
    'DELETE FROM media_use WHERE site_id = ?',
    'DELETE FROM publication WHERE site_id = ?',
    'DELETE FROM site WHERE id = ?',
  ].map((sql) => database.prepare(sql));
  return {
    /** The oldest first. */
    all: (): SiteRow[] => all.all().map((row) => v.parse(siteRowSchema, row)),
    find(id: SiteId): SiteRow | undefined {
      const row = one.get(id);
      return row === undefined ? undefined : v.parse(siteRowSchema, row);
    },
    add(site: Omit<SiteRow, 'id'>): SiteRow {
      const row = { ...site, id: newId<SiteId>() };
      insert.run({ ...row, at: new Date().toISOString() });
      return row;
    },
    change: ({ id, name, address, username }: Omit<SiteRow, 'kind'>): void =>
      void update.run({ id, name, address, username }),
    /** Forgets a site with all that is known about what is there. */
    remove(id: SiteId): void {
      database.transaction(() => {
        for (const statement of forget) statement.run(id);
      })();
    },
  };
}
