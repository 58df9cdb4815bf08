import { setTimeout as pause } from 'node:timers/promises';
import { app } from 'electron';
import { log } from '../log.ts';

/** How long the end of the work may take, in ms. What is not finished then is looked into at the next start. */
const patience = 6_000;

/** Lets `end` finish what must be finished before the program is gone, once, whatever it answers. */
export function quitCleanly(end: () => Promise<void>): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    // Whoever starts the program meanwhile is sent away by the lock of this one, and gets it once it is gone.
    app.once('second-instance', () => app.relaunch());
    Promise.race([end(), pause(patience)])
      .catch((error: unknown) => log.error('the end', error))
      // Not `quit`: asked again from here, Electron 33 takes its debugger down and then waits for ever.
      .finally(() => app.exit());
  });
}
