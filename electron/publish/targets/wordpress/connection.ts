import { failed, ok } from '../../../../shared/ipc/result.ts';
import type { PublishResult } from '../../target.ts';
import { ask } from './ask.ts';
import { discover } from './discover.ts';
import { userSchema } from './records.ts';
import { createRest, type Fetch, type Rest } from './rest.ts';

export type WordPressLogin = { fetch: Fetch; address: string; username: string; password: string };

/** A login that has been tried: who one is there, and whether one may publish. */
export type Connection = { rest: Rest; user: string; canPublish: boolean };

/** Finds the API and logs in. Only the user's own record proves a login: posts are shown to anybody. */
export async function connect({
  fetch,
  address,
  username,
  password,
}: WordPressLogin): Promise<PublishResult<Connection>> {
  const root = await discover(fetch, address);
  if (!root.ok) return root;
  const rest = createRest({ fetch, root: root.value, username, password });
  const me = await ask(rest, userSchema, { path: 'wp/v2/users/me', query: { context: 'edit' } });
  if (!me.ok) return me;
  const { name, capabilities } = me.value;
  const can = (capability: string) => capabilities[capability] === true;
  if (!can('edit_posts')) return failed('no-rights', 'edit_posts');
  return ok({ rest, user: name, canPublish: can('publish_posts') });
}
