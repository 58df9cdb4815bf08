import type { Language } from '../../shared/article/fields.ts';

/** What Electron itself does with words, as menus name it. */
export const roleTitles = {
  cut: { id: 'Potong', en: 'Cut' },
  copy: { id: 'Salin', en: 'Copy' },
  paste: { id: 'Tempel', en: 'Paste' },
  pasteAndMatchStyle: { id: 'Tempel tanpa gaya', en: 'Paste without style' },
  selectAll: { id: 'Pilih semua', en: 'Select all' },
} as const satisfies Record<string, Record<Language, string>>;
