import { readFile } from 'node:fs/promises';
import { failed, ok } from '../../shared/ipc/result.ts';
import { openOutside } from '../app/lockDown.ts';
import type { MenuState } from '../windows/menu.ts';
import type { HandlerGroup } from './answer.ts';

/** What the renderer asks of the desktop around it. */
export function hostHandlers(
  showMenuState: (state: MenuState) => void,
  licencesFile: string,
): HandlerGroup<'help'> & HandlerGroup<'link'> & HandlerGroup<'menu'> {
  return {
    'help.licences': async () => {
      const text = await readFile(licencesFile, 'utf8').catch(() => undefined);
      return text === undefined ? failed('not-found') : ok(text);
    },
    'link.open': ({ url }) => (openOutside(url) ? ok(undefined) : failed('not-allowed')),
    'menu.state': ({ enabled, story, shown }) => {
      showMenuState({ enabled: new Set(enabled), story, shown: new Set(shown) });
      return ok(undefined);
    },
  };
}
