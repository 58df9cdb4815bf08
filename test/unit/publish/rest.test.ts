import { expect, test, vi } from 'vitest';
import { createRest } from '../../../electron/publish/targets/wordpress/rest.ts';

const rest = createRest({
  fetch: async () => new Response('{}'),
  root: 'http://127.0.0.1/wp-json/',
  username: 'editor',
  password: 'x',
});

test('a large picture is not cut off on a slow line: what is sent has the time that it needs besides the answer’s', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  await rest({ path: 'wp/v2/posts/5' });
  await rest({
    path: 'wp/v2/media',
    method: 'POST',
    bytes: { body: new Uint8Array(32_000_000), headers: {} },
  });
  expect(timeout.mock.calls.flat()).toEqual([60_000, 300_000 + 2_000_000]);
});
