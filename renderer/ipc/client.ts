import type { BoundaryError } from '../../shared/ipc/channels.ts';
import type {
  CallError,
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
} from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/ipc/result.ts';

/** What the preload script leaves in the window; nothing else in the renderer may read it. */
type Bridge = {
  call: (name: string, payload: unknown) => Promise<unknown>;
  listen: (listener: (name: string, payload: unknown) => void) => () => void;
};

declare global {
  interface Window {
    readonly dateline: Bridge;
  }
}

type Arguments<Name extends CallName> = undefined extends CallInput<Name> ? [] : [input: CallInput<Name>];

/** How a call may fail, besides the codes it has of its own. */
export type AnyError = CallError<CallName> | BoundaryError | 'damaged' | 'locked';

/** Asks main to do something; every expected failure is in the answer. */
export function call<Name extends CallName>(
  name: Name,
  ...[input]: Arguments<Name>
): Promise<Result<CallOutput<Name>, CallError<Name> | BoundaryError>> {
  return window.dateline.call(name, input) as Promise<
    Result<CallOutput<Name>, CallError<Name> | BoundaryError>
  >;
}

/** Hears what main says by itself; call what it returns to stop hearing. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.dateline.listen((heard, payload) => {
    if (heard === name) listener(payload as EventPayload<Name>);
  });
}
