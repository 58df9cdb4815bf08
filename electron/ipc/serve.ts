import { ipcMain, type WebContents } from 'electron';
import { callChannel, eventChannel } from '../../shared/ipc/channels.ts';
import {
  type CallError,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
  type ParsedInput,
} from '../../shared/ipc/contract.ts';
import { failed, type Result } from '../../shared/ipc/result.ts';
import { log } from '../log.ts';
import { databaseFault } from '../store/database.ts';

type Answer<Name extends CallName> = Result<CallOutput<Name>, CallError<Name>>;

/** One function a call of the contract. */
export type Handlers = {
  [Name in CallName]: (input: ParsedInput<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** Some of the handlers: what one file of this folder gives. */
export type HandlerGroup<Prefix extends string> = {
  [Name in CallName as Name extends `${Prefix}.${string}` ? Name : never]: Handlers[Name];
};

type Sender = { url: string; isMainFrame: boolean; contents: WebContents };

/**
 * Answers the renderer's calls. A call from any frame but the app's own is refused unread, and every payload is
 * parsed before a handler sees it.
 */
export function serve(handlers: Handlers, isTrusted: (sender: Sender) => boolean): void {
  ipcMain.handle(callChannel, async (event, name: unknown, payload: unknown) => {
    const frame = event.senderFrame;
    const sender = frame && { url: frame.url, isMainFrame: frame.parent === null, contents: event.sender };
    if (!sender || !isTrusted(sender)) return failed('invalid-input', 'sender');
    if (!isCallName(name)) return failed('invalid-input', 'no such call');
    return answer(handlers, name, payload);
  });
}

/** Tells one window something by itself. */
export function tell<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, name, payload);
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
