import { expect, test } from 'vitest';
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
  ['ERR_INTERNET_DISCONNECTED', 'offline'],
  ['ECONNRESET', 'offline'],
])('%s is named %s, from Chromium and from Node', (reason, code) => {
  expect(networkFailure(new Error(`net::${reason}`)).code).toBe(reason.startsWith('ERR_') ? code : 'offline');
  expect(networkFailure(new TypeError('fetch failed', { cause: { code: reason } })).code).toBe(code);
});
