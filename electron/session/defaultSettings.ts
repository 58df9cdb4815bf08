import type { Settings } from '../../shared/ipc/records.ts';

/** What a newsroom starts with: Indonesian, unless the system speaks English. */
export function defaultSettings(locale: string): Settings {
  return {
    language: locale.toLowerCase().startsWith('en') ? 'en' : 'id',
    theme: 'system',
    articleLanguage: 'id',
    outlet: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Jakarta',
    panes: {
      desk: 208,
      list: 312,
      inspector: 304,
      deskShown: true,
      listShown: true,
      inspectorShown: true,
    },
  };
}
