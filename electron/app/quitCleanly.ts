import { app } from 'electron';
import { log } from '../log.ts';

/** Lets `end` finish what must be finished before the program is gone, once, whatever it answers. */
export function quitCleanly(end: () => Promise<void>): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    end()
      .catch((error: unknown) => log.error('the end', error))
      // Not `quit`: asked again from here, Electron 33 takes its debugger down and then waits for ever.
      .finally(() => app.exit());
  });
}
