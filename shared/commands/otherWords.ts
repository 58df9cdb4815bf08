import type { Command } from './command.ts';

/** What people look for a command by although its name does not say so, in both languages. */
export const otherWords: Partial<Record<Command, readonly string[]>> = {
  'article.trash': ['hapus', 'delete'],
  'newsroom.open': ['pengaturan', 'setelan', 'preferensi', 'settings', 'preferences', 'options'],
};
