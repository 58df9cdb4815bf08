import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../electron/publish/targets/wordpress/connection.ts';
import { siteAddress } from '../../electron/publish/targets/wordpress/discover.ts';
import { startFaultProxy } from '../services/faultProxy.ts';
import { startWordPress, type WordPressRole, type WordPressService, whyNot } from '../services/wordpress.ts';

const nobody = { fetch, username: 'editor', password: 'x' };

test.for([
  ['example.com', 'https://example.com/'],
  [' http://localhost:8080/wp-admin/post.php?x=1 ', 'http://localhost:8080/'],
  ['https://example.com/berita/wp-login.php', 'https://example.com/berita/'],
  ['https://example.com/wp-json', 'https://example.com/'],
  ['https://user:pass@example.com', undefined],
  ['not an address', undefined],
] as const)('the address %s is %s', ([typed, expected]) => {
  expect(siteAddress(typed)?.href).toBe(expected);
});

test('a name that no machine has is a wrong address', async () => {
  expect(await code('http://nothing-is-here.invalid')).toBe('wrong-address');
});

test('a machine that refuses the connection is a site that is down', async () => {
  const { address, stop } = await serve(() => undefined);
  await stop();
  expect(await code(address)).toBe('site-down');
});

test('a port that speaks no https is told', async () => {
  const { address } = await serve((_, response) => response.end('x'));
  expect(await code(address.replace('http:', 'https:'))).toBe('no-tls');
});

test('an address that leads round in a circle is a wrong address', async () => {
  const { address } = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
  expect(await code(address)).toBe('wrong-address');
});

test('a page that is no WordPress says so', async () => {
  const { address } = await serve((_, response) => response.end('<h1>Halo</h1>'));
  expect(await code(address)).toBe('not-wordpress');
});

describe('an address that sends for ever is not read for ever', () => {
  const me = ({ url }: IncomingMessage) => url?.includes('users/me') === true;

  test.for([
    ['on every page', 'not-wordpress', 40_000_000, () => true],
    ['as its own user', 'server-error', 90_000_000, me],
  ] as const)('%s', async ([, expected, most, sendsForEver]) => {
    let sent = 0;
    const { address } = await serve((request, response) => {
      if (!sendsForEver(request)) response.end('<link rel="https://api.w.org/" href="/wp-json/">');
      else {
        const chunk = Buffer.alloc(100_000, 'x');
        // No more than that: what reads on is to fail, and not to fill the machine.
        const more = () => {
          do sent += chunk.length;
          while (sent < 200_000_000 && response.write(chunk));
          if (sent >= 200_000_000) response.end();
        };
        response.on('drain', more);
        more();
      }
    });
    expect(await code(address)).toBe(expected);
    expect(sent).toBeLessThan(most);
  });
});

test('a site whose page is longer than is read of it is found by its beginning', async () => {
  const { address } = await serve((request, response) => {
    const page = `<link rel="https://api.w.org/" href="/wp-json/">${'x'.repeat(3_000_000)}`;
    response.end(request.url === '/' ? page : '{}');
  });
  expect(await code(address)).toBe('server-error');
});

test('a page that is not there is a wrong address', async () => {
  const { address } = await serve((_, response) => response.writeHead(404).end('<h1>404</h1>'));
  expect(await code(address)).toBe('wrong-address');
});

test.for([
  [429, 'too-many-requests'],
  [408, 'server-error'],
  [425, 'server-error'],
  [503, 'server-error'],
] as const)(
  'a site that answers %i for now is not taken for another kind of site',
  async ([status, expected]) => {
    const onEveryPage = await serve((_, response) => response.writeHead(status).end('x'));
    expect(await code(onEveryPage.address)).toBe(expected);
    const onItsApi = await serve((request, response) =>
      response.writeHead(request.url === '/' ? 200 : status).end('<link href="/wp-content/x.css">'),
    );
    expect(await code(onItsApi.address)).toBe(expected);
  },
);

describe('an API at an address of its own is found', () => {
  const relation = 'https://api.w.org/';

  test.for([
    ['by a quoted link in the header', `</api/>; rel="${relation}"`, ''],
    ['by an unquoted link in the header', `</feed/>; rel=alternate, </api/>; title="x"; rel=${relation}`, ''],
    ['by an element', '', `<link rel="${relation}" href="/api/" />`],
    ['by an element without quotes', '', `<LINK href=/api/ rel=${relation}>`],
    [
      'by an element beside one in a comment',
      '',
      `<!-- <link rel="${relation}" href="/old/"> --><link rel='${relation}' href='/api/'>`,
    ],
  ] as const)('%s', async ([, link, html]) => {
    const me = { id: 1, name: 'Editor', capabilities: { edit_posts: true } };
    const { address } = await serve((request, response) => {
      if (link !== '') response.setHeader('link', link);
      if (request.url?.startsWith('/api/wp/v2/users/me')) response.end(JSON.stringify(me));
      else
        response
          .writeHead(request.url === '/' ? 200 : 404)
          .end(`<script src="/wp-includes/x.js"></script>${html}`);
    });
    expect(await code(address)).toBe('ok');
  });
});

test('a certificate that nobody vouches for is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...subject],
    { stdio: 'ignore' },
  );
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
    response.end('x'),
  );
  const { address } = await listen(server as unknown as Server, 'https');
  expect(await code(address)).toBe('self-signed-certificate');
});

test('the password goes to no other host than the one that was given', async () => {
  const seen: (string | undefined)[] = [];
  const elsewhere = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.end('{}');
  });
  const { address } = await serve((request, response) => {
    response.setHeader('link', `<${elsewhere.address}/wp-json/>; rel="https://api.w.org/"`);
    response.end(request.url === '/' ? 'x' : '{}');
  });
  await code(address);
  expect(seen).toEqual([]);
});

test('the password follows no redirect', async () => {
  const seen: (string | undefined)[] = [];
  const elsewhere = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.end('{}');
  });
  const { address } = await serve((request, response) => {
    response.setHeader('link', '</wp-json/>; rel="https://api.w.org/"');
    if (request.url?.includes('users/me'))
      response.writeHead(302, { location: `${elsewhere.address}/taken` }).end();
    else response.end(JSON.stringify({ namespaces: ['wp/v2'] }));
  });
  expect(await code(address)).toBe('wrong-address');
  expect(seen).toEqual([]);
});

const reason = whyNot();

describe.skipIf(reason)(`a real WordPress${reason ? ` (${reason})` : ''}`, () => {
  let site: WordPressService;

  beforeAll(async () => {
    site = await startWordPress();
  }, 300_000);
  afterAll(() => site?.stop());

  function login(role: WordPressRole, address = site.url) {
    const { user, applicationPassword } = site.users[role];
    return connect({ fetch, address, username: user, password: applicationPassword });
  }

  test.for([
    ['administrator', true],
    ['editor', true],
    ['author', true],
    ['contributor', false],
  ] as const)('lets the %s in, and may publish: %s', async ([role, canPublish]) => {
    expect(await login(role)).toMatchObject({ ok: true, value: { canPublish } });
  });

  test('a wrong password is told, and so is a wrong name', async () => {
    expect(await code(site.url)).toBe('wrong-password');
    expect(await code(site.url, { ...nobody, username: 'nobody' })).toBe('wrong-password');
  });

  test('any page of the site will do as its address', async () => {
    expect(await login('editor', `${site.url}/wp-admin/`)).toMatchObject({ ok: true });
  });

  test('an API that is switched off or fenced in is told', async () => {
    const proxy = await startFaultProxy(site.url);
    onTestFinished(() => proxy.stop());
    const isApi = { times: 99, when: ({ path }: { path: string }) => path.includes('wp-json') };
    for (const [status, body] of [
      [404, '<h1>Not found</h1>'],
      [403, '<h1>Forbidden</h1>'],
      [401, JSON.stringify({ code: 'rest_disabled' })],
      [403, JSON.stringify({ code: 'rest_cannot_access' })],
    ] as const) {
      proxy.clear();
      proxy.inject({ kind: 'answer', status, body }, isApi);
      expect([status, body, await code(proxy.url)]).toEqual([status, body, 'rest-off']);
    }
  });
});

async function code(address: string, login = nobody): Promise<string> {
  const outcome = await connect({ ...login, address });
  return outcome.ok ? 'ok' : outcome.error.code;
}

function serve(listener: RequestListener) {
  return listen(createServer(listener), 'http');
}

async function listen(server: Server, scheme: 'http' | 'https') {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const stop = async () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stop);
  return { address: `${scheme}://127.0.0.1:${port}`, stop };
}
