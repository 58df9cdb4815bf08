import { setTimeout as pause } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import { log } from '../log.ts';

/** How long the end of the work may take, in ms. What is not finished then is looked into at the next start. */
const patience = 6_000;

/**
 * Lets `end` finish what must be finished before the program is gone, once, whatever it answers. Whoever starts the
 * program after its window was asked to close is sent away by the lock of this one, and gets it once it is gone.
 */
export function quitCleanly(window: BrowserWindow, end: () => Promise<void>): void {
  let ended = false;
  let isWanted = false;
  app.on('second-instance', () => {
    isWanted = true;
  });
  // Who started it before that got this window.
  window.on('close', () => {
    isWanted = false;
  });
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    Promise.race([end(), pause(patience)])
      .catch((error: unknown) => log.error('the end', error))
      .finally(() => {
        if (isWanted) app.relaunch();
        // Not `quit`: asked again from here, Electron 33 takes its debugger down and then waits for ever.
        app.exit();
      });
  });
}
