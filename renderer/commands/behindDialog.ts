import type { Command } from '../../shared/commands/command.ts';
import { useModalOpen } from '../ui/modalStore.ts';

/**
 * True while a dialog is open that a command would act behind: on another story than the one that is asked about. How
 * the window looks can be changed even then.
 */
export function isBehindDialog(command: Command): boolean {
  const changesLook = command.startsWith('view.theme.') || command.startsWith('view.language.');
  return useModalOpen.getState().dialogs > 0 && !changesLook;
}
