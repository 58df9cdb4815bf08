import { ok } from '../../shared/ipc/result.ts';
import type { MainWindow } from '../windows/mainWindow.ts';
import type { HandlerGroup } from './answer.ts';

/** What the window and its page tell each other while they start. */
export function windowHandlers({ ready, painted }: MainWindow): HandlerGroup<'window'> {
  return {
    'window.ready': () => {
      ready.resolve();
      return ok(undefined);
    },
    'window.painted': () => {
      painted.resolve();
      return ok(undefined);
    },
  };
}
