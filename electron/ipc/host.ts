import { readFile } from 'node:fs/promises';
import type { Command } from '../../shared/commands/command.ts';
import { failed, ok } from '../../shared/ipc/result.ts';
import { openOutside } from '../app/lockDown.ts';
import type { HandlerGroup } from './answer.ts';

/** What the renderer asks of the desktop around it. */
export function hostHandlers(
  setEnabled: (commands: ReadonlySet<Command>) => void,
  licencesFile: string,
): HandlerGroup<'help'> & HandlerGroup<'link'> & HandlerGroup<'menu'> {
  return {
    'help.licences': async () => {
      const text = await readFile(licencesFile, 'utf8').catch(() => undefined);
      return text === undefined ? failed('not-found') : ok(text);
    },
    'link.open': ({ url }) => (openOutside(url) ? ok(undefined) : failed('not-allowed')),
    'menu.state': ({ enabled }) => {
      setEnabled(new Set(enabled));
      return ok(undefined);
    },
  };
}
