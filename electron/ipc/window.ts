import { ok } from '../../shared/ipc/result.ts';
import type { MainWindow } from '../windows/mainWindow.ts';
import type { HandlerGroup } from './answer.ts';

/** What the page tells of itself: that it is there, and that it must not go yet. */
export function windowHandlers({ ready, painted, work }: MainWindow): HandlerGroup<'window'> {
  return {
    'window.ready': () => {
      ready.resolve();
      return ok(undefined);
    },
    'window.painted': () => {
      painted.resolve();
      return ok(undefined);
    },
    'window.work': ({ isUnderWay }) => {
      work.isUnderWay = isUnderWay;
      return ok(undefined);
    },
  };
}
