import type { Command } from '../../shared/commands/command.ts';
import { failed, ok } from '../../shared/ipc/result.ts';
import { openOutside } from '../app/lockDown.ts';
import type { HandlerGroup } from './serve.ts';

/** What the renderer asks of the desktop around it. */
export function hostHandlers(
  setEnabled: (commands: ReadonlySet<Command>) => void,
): HandlerGroup<'link'> & HandlerGroup<'menu'> {
  return {
    'link.open': ({ url }) => (openOutside(url) ? ok(undefined) : failed('not-allowed')),
    'menu.state': ({ enabled }) => {
      setEnabled(new Set(enabled));
      return ok(undefined);
    },
  };
}
