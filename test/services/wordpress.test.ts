import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startWordPress, type WordPressRole, type WordPressService, whyNot } from './wordpress.ts';

const reason = whyNot();
const FIRST_TIME_MS = 300_000;

describe.skipIf(reason)(`a WordPress for the tests${reason ? ` (${reason})` : ''}`, () => {
  let site: WordPressService;

  beforeAll(async () => {
    site = await startWordPress();
  }, FIRST_TIME_MS);
  afterAll(() => site?.stop());

  function ask(role: WordPressRole, path: string, init: RequestInit = {}): Promise<Response> {
    const { user, applicationPassword } = site.users[role];
    const authorization = `Basic ${btoa(`${user}:${applicationPassword}`)}`;
    return fetch(`${site.url}/wp-json/wp/v2/${path}`, {
      ...init,
      headers: { authorization, 'content-type': 'application/json' },
    });
  }

  test.for(['administrator', 'editor', 'author', 'contributor'] as const)('knows its %s', async (role) => {
    const answer = await ask(role, 'users/me?context=edit');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: site.users[role].id, roles: [role] });
  });

  test('publishes a post that its public page then shows', async () => {
    const post = {
      title: 'Halo',
      content: '<!-- wp:paragraph --><p>Isi</p><!-- /wp:paragraph -->',
      status: 'publish',
    };
    const answer = await ask('editor', 'posts', { method: 'POST', body: JSON.stringify(post) });
    expect(answer.status).toBe(201);
    const { link } = (await answer.json()) as { link: string };
    expect(await (await fetch(link)).text()).toContain('<p>Isi</p>');
  });

  test('starts as a fresh copy each time, beside others', async () => {
    const other = await startWordPress();
    const posts = await fetch(`${other.url}/wp-json/wp/v2/posts?search=Isi`);
    expect(await posts.json()).toEqual([]);
    await other.stop();
    await expect(fetch(other.url)).rejects.toThrow();
  });

  // Debian keeps the database server there, and a root who became it by `su` looks nowhere of the kind.
  test('starts though PATH leads to no sbin', async () => {
    const folders = (process.env.PATH ?? '').split(':').filter((folder) => !/sbin\/?$/.test(folder));
    vi.stubEnv('PATH', folders.join(':'));
    onTestFinished(() => void vi.unstubAllEnvs());
    const other = await startWordPress();
    expect((await fetch(`${other.url}/wp-json/`)).status).toBe(200);
    await other.stop();
  });
});
