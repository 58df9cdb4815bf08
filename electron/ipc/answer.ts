import * as v from 'valibot';
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

/**
 * Answers every call of the contract with its handler; what the handler gets has been parsed. The late ones are the
 * calls that nobody needs before the window is there, and wait for what answers them. `damaged` is told when a call
 * found that the store is.
 */
export function answerWith<Early extends CallName>(
  early: Pick<Handlers, Early>,
  late: Promise<Omit<Handlers, Early>>,
  damaged: () => void,
): Answer {
  const handlerOf = async <Name extends CallName>(name: Name): Promise<Handlers[Name]> => {
    const handlers: Partial<Handlers> = name in early ? early : await late;
    return handlers[name] as Handlers[Name];
  };
  return async (name, payload) => {
    if (!isCallName(name)) return failed('invalid-input', 'no such call');
    const result = await answer(name, await handlerOf(name), payload);
    if (!result.ok && result.error.code === 'damaged') damaged();
    return result;
  };
}

async function answer<Name extends CallName>(
  name: Name,
  handle: Handlers[Name],
  payload: unknown,
): Promise<Result<unknown>> {
  try {
    const input = v.safeParse(calls[name].input, payload, { abortEarly: true });
    if (!input.success) {
      const [issue] = input.issues;
      return failed('invalid-input', `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    }
    return await handle(input.output as ParsedInput<Name>);
  } catch (error) {
    log.error(`call ${name}`, error);
    return failed(databaseFault(error) ?? 'internal');
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}
