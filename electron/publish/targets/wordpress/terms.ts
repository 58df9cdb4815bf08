import * as v from 'valibot';
import { isSameName } from '../../../../shared/article/sameName.ts';
import { integerSchema } from '../../../../shared/integer.ts';
import { failed, ok } from '../../../../shared/ipc/result.ts';
import { readAs } from '../../../../shared/readAs.ts';
import type { PublishResult } from '../../target.ts';
import { ask, refused } from './ask.ts';
import { fromStored, toStored } from './plainText.ts';
import { termSchema } from './records.ts';
import type { Rest } from './rest.ts';

type Taxonomy = 'categories' | 'tags';

/** The longest name that WordPress keeps, in characters of what it stores: an `&` is five. */
const longestStored = 200;

const existsSchema = v.object({ data: v.object({ term_id: integerSchema }) });

/** The ids of these names, in no order; those that the site lacks are made, and those that it cannot have are left out. */
export async function ensureTerms(
  rest: Rest,
  taxonomy: Taxonomy,
  names: readonly string[],
): Promise<PublishResult<number[]>> {
  const ids = new Set<number>();
  for (const name of names) {
    const id = await ensureTerm(rest, taxonomy, name.trim());
    if (!id.ok) return id;
    if (id.value !== undefined) ids.add(id.value);
  }
  return ok([...ids]);
}

async function ensureTerm(
  rest: Rest,
  taxonomy: Taxonomy,
  name: string,
): Promise<PublishResult<number | undefined>> {
  const path = `wp/v2/${taxonomy}`;
  const found = await ask(rest, v.array(termSchema), {
    path,
    query: { search: toStored(name), per_page: 100 },
  });
  if (!found.ok) return found;
  const same = found.value.find((term) => isSameName(fromStored(term.name), name));
  return same ? ok(same.id) : makeTerm(rest, path, name);
}

/** Undefined for a name of which WordPress leaves nothing, such as `<b>`. */
async function makeTerm(rest: Rest, path: string, name: string): Promise<PublishResult<number | undefined>> {
  // WordPress would answer as if its database were ill, which passes; this does not.
  if ([...toStored(name)].length > longestStored) return failed('term-too-long', name);
  const made = await rest({ method: 'POST', path, json: { name } });
  if (made.ok) return ok(v.parse(termSchema, made.data).id);
  const known = readAs(existsSchema, made.data);
  if (made.reason === 'term_exists' && known) return ok(known.data.term_id);
  if (made.reason === 'empty_term_name') return ok(undefined);
  return made.code === 'no-rights' ? failed('category-missing', name) : refused(made);
}
