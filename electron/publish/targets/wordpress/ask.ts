import * as v from 'valibot';
import { failed, ok } from '../../../../shared/ipc/result.ts';
import type { PublishResult } from '../../target.ts';
import type { RestFailure } from './refusal.ts';
import type { Rest, RestRequest } from './rest.ts';

/** Sends a request and reads the answer as what it should be; anything else counts as the server's fault. */
export async function ask<Schema extends v.GenericSchema>(
  rest: Rest,
  schema: Schema,
  request: RestRequest,
): Promise<PublishResult<v.InferOutput<Schema>>> {
  const answer = await rest(request);
  if (!answer.ok) return refused(answer);
  const read = v.safeParse(schema, answer.data, { abortEarly: true });
  return read.success ? ok(read.output) : failed('server-error', 'unexpected answer');
}

/** A failure as the rest of the program knows it, with WordPress's own code as its detail. */
export function refused({ code, reason, status }: RestFailure) {
  return failed(code, reason || (status > 0 ? String(status) : undefined));
}
