import * as v from 'valibot';
import { newId, type PersonId } from '../../shared/article/ids.ts';
import { type Person, personSchema } from '../../shared/ipc/records.ts';
import type { Database } from './database.ts';

/** The people of this newsroom. */
export function peopleQueries(database: Database) {
  const all = database.prepare('SELECT id, name, role FROM person ORDER BY name COLLATE NOCASE');
  const one = database.prepare('SELECT id, name, role FROM person WHERE id = ?');
  const upsert = database.prepare(`
    INSERT INTO person (id, name, role, sample) VALUES (@id, @name, @role, @sample)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, sample = 0`);
  return {
    all: (): Person[] => all.all().map((row) => v.parse(personSchema, row)),
    find(id: PersonId): Person | undefined {
      const row = one.get(id);
      return row === undefined ? undefined : v.parse(personSchema, row);
    },
    /** Adds a person, or changes the one with this id. */
    save(person: Omit<Person, 'id'> & { id?: PersonId | undefined }, sample = false): Person {
      const saved: Person = { id: person.id ?? newId<PersonId>(), name: person.name, role: person.role };
      upsert.run({ ...saved, sample: sample ? 1 : 0 });
      return saved;
    },
  };
}
