import type { PublishError } from '../../target.ts';

/** A request that did not go well: what it means here, WordPress's own code, and what came with it. */
export type RestFailure = {
  ok: false;
  code: PublishError;
  status: number;
  /** WordPress's code such as `term_exists`, or the network's such as `ECONNRESET`. */
  reason: string;
  data: unknown;
};

/** Codes by which WordPress and its login plugins say that the password or the name is wrong. */
const wrongLogin = new Set([
  'rest_not_logged_in',
  'incorrect_password',
  'invalid_username',
  'invalid_email',
  'invalidcombo',
  'application_passwords_disabled',
  'application_passwords_disabled_for_user',
]);

/** What an answer that is not a success means. Messages are translated, so only codes and statuses count. */
export function refusal(status: number, data: unknown): RestFailure {
  const reason = codeOf(data);
  return { ok: false, code: meaning(status, reason), status, reason, data };
}

function meaning(status: number, reason: string): PublishError {
  if (reason.startsWith('rest_upload_'))
    return reason === 'rest_upload_hash_mismatch' ? 'server-error' : 'picture-refused';
  if (reason === 'rest_already_trashed') return 'in-trash';
  if (reason === 'rest_post_invalid_id') return 'remote-gone';
  if (wrongLogin.has(reason)) return 'wrong-password';
  if (status === 413) return 'picture-refused';
  const busy = refusedForNow(status);
  if (busy) return busy;
  // With no JSON in a success, something stands between us and WordPress; whether it did what was asked is open.
  if (status >= 200 && status < 300) return 'server-error';
  if (reason === 'rest_no_route' || reason === '') return 'rest-off';
  if (status === 401) return isRightsCode(reason) ? 'wrong-password' : 'rest-off';
  if (status === 403) return isRightsCode(reason) ? 'no-rights' : 'rest-off';
  return 'refused';
}

/** What a status means that says nothing of what was asked for, and may be over soon; undefined for every other one. */
export function refusedForNow(status: number): PublishError | undefined {
  if (status === 429) return 'too-many-requests';
  return status >= 500 || status === 408 || status === 425 ? 'server-error' : undefined;
}

/** WordPress answers 401 when it sees nobody logged in and 403 when somebody may not, with the same codes. */
function isRightsCode(reason: string): boolean {
  return /^rest_(cannot_|forbidden)/.test(reason) && reason !== 'rest_cannot_access';
}

function codeOf(data: unknown): string {
  const code = (data as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
