import type * as v from 'valibot';
import { readAs } from '../../shared/readAs.ts';
import type { Database } from './database.ts';

/** Small values by name, kept as JSON; what does not parse any more counts as absent. */
export function settingQueries(database: Database) {
  const read = database.prepare('SELECT value FROM setting WHERE key = ?').pluck();
  const write = database.prepare(`
    INSERT INTO setting (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
  const remove = database.prepare('DELETE FROM setting WHERE key = ?');
  return {
    get<Schema extends v.GenericSchema>(key: string, schema: Schema): v.InferOutput<Schema> | undefined {
      const value = read.get(key) as string | undefined;
      return value === undefined ? undefined : readAs(schema, JSON.parse(value));
    },
    set: (key: string, value: unknown): void => void write.run(key, JSON.stringify(value)),
    remove: (key: string): void => void remove.run(key),
  };
}
