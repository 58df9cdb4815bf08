import type { PublishError } from '../../target.ts';

/** What the system's codes mean, from Node and from Chromium; the first that fits counts. */
const meanings: [RegExp, PublishError][] = [
  [
    /^(ERR_CERT_AUTHORITY_INVALID|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/,
    'self-signed-certificate',
  ],
  [/^UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/, 'self-signed-certificate'],
  [/^(CERT_|ERR_CERT_|ERR_TLS_CERT|UNABLE_TO_)/, 'bad-certificate'],
  [/^(ERR_SSL_|EPROTO$)/, 'no-tls'],
  [/^(ECONNREFUSED|ERR_CONNECTION_REFUSED)$/, 'site-down'],
  [
    /^(TimeoutError|ETIMEDOUT|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    'no-answer',
  ],
  [/^(redirect|ERR_TOO_MANY_REDIRECTS)$/, 'wrong-address'],
];

/** What it means that there was no answer: the system's code, from Node or from Chromium, is what can be trusted. */
export function networkFailure(error: unknown): { code: PublishError; reason: string } {
  const reason = reasonOf(error);
  return { code: meanings.find(([codes]) => codes.test(reason))?.[1] ?? 'offline', reason };
}

const nowhere = new Set(['ENOTFOUND', 'ERR_NAME_NOT_RESOLVED', 'ERR_UNSAFE_PORT', 'ERR_ADDRESS_INVALID']);

/** True when no machine has that name or address. */
export function isNowhere(reason: string): boolean {
  return nowhere.has(reason);
}

function reasonOf(error: unknown): string {
  const { name, message = '', code, cause } = error as Partial<Error> & { code?: unknown };
  // Nothing but a request's own time ends it; in the middle of an answer, Electron calls that by the other name.
  if (name === 'TimeoutError' || name === 'AbortError') return 'TimeoutError';
  const inner = (cause as { code?: unknown } | undefined)?.code;
  if (typeof inner === 'string') return inner;
  const chromium = message.match(/net::(ERR_[A-Z_]+)/)?.[1];
  if (chromium) return chromium;
  if (/redirect/i.test(message) || /redirect/i.test(String(cause))) return 'redirect';
  return typeof code === 'string' ? code : (name ?? '');
}
