import type { Role } from '../../shared/article/workflow.ts';
import type { TextKey } from './TextProvider.tsx';

/** The name of each role. */
export const roleText: Record<Role, TextKey> = {
  reporter: 'roleReporter',
  editor: 'roleEditor',
  layout: 'roleLayout',
};
