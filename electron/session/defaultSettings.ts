import type { Settings } from '../../shared/ipc/records.ts';

/**
 * What a newsroom starts with: Indonesian, unless the system speaks English (`locale`, BCP 47), and the system's time
 * zone unless another is known.
 */
export function defaultSettings(locale: string, timeZone = systemTimeZone()): Settings {
  return {
    language: locale.toLowerCase().startsWith('en') ? 'en' : 'id',
    theme: 'system',
    articleLanguage: 'id',
    outlet: '',
    timeZone,
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

/** A machine set to UTC is one that nobody told where it stands; the newsroom in mind is in Jakarta. */
function systemTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && zone !== 'UTC' ? zone : 'Asia/Jakarta';
}
