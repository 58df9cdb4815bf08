import {
  type CallError,
  type CallName,
  type CallOutput,
  calls,
  type ParsedInput,
} from '../../shared/ipc/contract.ts';
import { failed, type Result } from '../../shared/ipc/result.ts';
import { log } from '../log.ts';
import { databaseFault } from '../store/database.ts';
import type { Answer } from './serve.ts';

type Outcome<Name extends CallName> = Result<CallOutput<Name>, CallError<Name>>;

/** One function a call of the contract. */
export type Handlers = {
  [Name in CallName]: (input: ParsedInput<Name>) => Outcome<Name> | Promise<Outcome<Name>>;
};

/** Some of the handlers: what one file of this folder gives. */
export type HandlerGroup<Prefix extends string> = {
  [Name in CallName as Name extends `${Prefix}.${string}` ? Name : never]: Handlers[Name];
};

/** Answers every call of the contract with its handler; what the handler gets has been parsed. */
export function answerWith(handlers: Handlers): Answer {
  return async (name, payload) =>
    isCallName(name) ? answer(handlers, name, payload) : failed('invalid-input', 'no such call');
}

async function answer<Name extends CallName>(
  handlers: Handlers,
  name: Name,
  payload: unknown,
): Promise<Result<unknown>> {
  const input = calls[name].input.safeParse(payload);
  if (!input.success) {
    const issue = input.error.issues[0];
    return failed('invalid-input', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  try {
    return await handlers[name](input.data as ParsedInput<Name>);
  } catch (error) {
    log.error(`call ${name}`, error);
    return failed(databaseFault(error) ?? 'internal');
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}
