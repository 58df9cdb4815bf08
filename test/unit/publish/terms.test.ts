import { expect, test } from 'vitest';
import { refusal } from '../../../electron/publish/targets/wordpress/refusal.ts';
import type { Rest } from '../../../electron/publish/targets/wordpress/rest.ts';
import { ensureTerms } from '../../../electron/publish/targets/wordpress/terms.ts';
import { failed, ok } from '../../../shared/ipc/result.ts';

/** A site that has no terms yet, and answers with this code when one is made whose name is a tag of HTML. */
function siteThatSays(code: string): Rest {
  let id = 0;
  return async ({ method, json }) => {
    if (method !== 'POST') return { ok: true, data: [] };
    const { name } = json as { name: string };
    return name.startsWith('<') ? refusal(500, { code }) : { ok: true, data: { id: ++id, name } };
  };
}

test('a tag of which WordPress leaves nothing is left out and stops nothing', async () => {
  expect(await ensureTerms(siteThatSays('empty_term_name'), 'tags', ['padi', '<b>', 'air'])).toEqual(
    ok([1, 2]),
  );
});

test('a tag that cannot be made for another reason does stop it', async () => {
  expect(await ensureTerms(siteThatSays('db_insert_error'), 'tags', ['<b>'])).toEqual(
    failed('server-error', 'db_insert_error'),
  );
});

test('a tag that is too long once it is escaped is refused by its name, and not taken for an error that passes', async () => {
  const [fits, tooLong] = ['&'.repeat(40), '&'.repeat(41)];
  expect(await ensureTerms(siteThatSays(''), 'tags', [fits, '😀'.repeat(60)])).toEqual(ok([1, 2]));
  expect(await ensureTerms(siteThatSays(''), 'tags', ['padi', tooLong])).toEqual(
    failed('term-too-long', tooLong),
  );
});
