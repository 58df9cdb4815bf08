import { ipcMain, type WebContents } from 'electron';
import { callChannel, eventChannel } from '../../shared/ipc/channels.ts';
import type { EventName, EventPayload } from '../../shared/ipc/contract.ts';
import { failed, type Result } from '../../shared/ipc/result.ts';
import { promised } from '../app/promised.ts';

/** Answers a call by its name; parses the payload before anything sees it. */
export type Answer = (name: unknown, payload: unknown) => Promise<Result<unknown>>;

type Sender = { url: string; isMainFrame: boolean; contents: WebContents };

/**
 * Hears the renderer's calls. A call from any frame but the app's own is refused unread; the others wait until the
 * function that is returned is given what answers them, so that the window may ask before the newsroom is open.
 */
export function serve(isTrusted: (sender: Sender) => boolean): (answer: Answer) => void {
  const newsroom = promised<Answer>();
  ipcMain.handle(callChannel, async (event, name: unknown, payload: unknown) => {
    const frame = event.senderFrame;
    const sender = frame && { url: frame.url, isMainFrame: frame.parent === null, contents: event.sender };
    if (!sender || !isTrusted(sender)) return failed('invalid-input', 'sender');
    const answer = await newsroom.promise;
    return answer(name, payload);
  });
  return newsroom.resolve;
}

/** Tells one window something by itself. */
export function tell<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, name, payload);
}
