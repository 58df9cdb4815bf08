import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { networkFailure } from '../../../electron/publish/targets/wordpress/networkFailure.ts';

test.each([
  ['ERR_CERT_AUTHORITY_INVALID', 'self-signed-certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed-certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'self-signed-certificate'],
  ['ERR_CERT_DATE_INVALID', 'bad-certificate'],
  ['CERT_HAS_EXPIRED', 'bad-certificate'],
  ['ERR_CERT_COMMON_NAME_INVALID', 'bad-certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'bad-certificate'],
  ['ERR_SSL_PROTOCOL_ERROR', 'no-tls'],
  ['EPROTO', 'no-tls'],
  ['ERR_CONNECTION_REFUSED', 'site-down'],
  ['ECONNREFUSED', 'site-down'],
  ['ERR_TOO_MANY_REDIRECTS', 'wrong-address'],
  ['ERR_CONNECTION_TIMED_OUT', 'no-answer'],
  ['ETIMEDOUT', 'no-answer'],
  ['UND_ERR_HEADERS_TIMEOUT', 'no-answer'],
  ['ERR_INTERNET_DISCONNECTED', 'offline'],
  ['ECONNRESET', 'offline'],
])('%s is named %s, from Chromium and from Node', (reason, code) => {
  expect(networkFailure(new Error(`net::${reason}`)).code).toBe(reason.startsWith('ERR_') ? code : 'offline');
  expect(networkFailure(new TypeError('fetch failed', { cause: { code: reason } })).code).toBe(code);
});

test('a site that takes the request and does not answer, or not to its end, is not called offline', async () => {
  const site = createServer(({ url }, answer) => {
    if (url === '/begun') answer.writeHead(200).write('{');
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    site.closeAllConnections();
    site.close();
  });
  const { port } = site.address() as AddressInfo;
  for (const path of ['silent', 'begun']) {
    const signal = AbortSignal.timeout(100);
    const asked = fetch(`http://127.0.0.1:${port}/${path}`, { signal }).then((answer) => answer.text());
    const error = await asked.catch((reason: unknown) => reason);
    expect(networkFailure(error)).toEqual({ code: 'no-answer', reason: 'TimeoutError' });
  }
  // As Electron tells of an answer that has begun.
  const cause = Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  const aborted = Object.assign(new Error('The operation was aborted', { cause }), { name: 'AbortError' });
  expect(networkFailure(aborted).code).toBe('no-answer');
});
