import type { Language } from '../article/fields.ts';

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as readers write it, in their language and the article's time zone, with the zone's name. */
export function formatInstant(instant: string, language: Language, timeZone: string): string {
  return longFormat(language, timeZone).format(new Date(instant));
}

/** Only the day of an instant, for lists. */
export function formatDay(instant: string, language: Language, timeZone: string): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone };
  return cached(`day ${language} ${timeZone}`, locales[language], options).format(new Date(instant));
}

/** An instant as RFC 822 has it, for RSS. */
export function formatRfc822(instant: string): string {
  return new Date(instant).toUTCString();
}

function longFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  return cached(`long ${language} ${timeZone}`, locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
}

/** Making a format costs a hundred times what using it does. */
function cached(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

const lists = new Map<Language, Intl.ListFormat>();

/** Names as a sentence has them: `A, B dan C`. */
export function formatNames(names: readonly string[], language: Language): string {
  const format = lists.get(language) ?? new Intl.ListFormat(locales[language], { type: 'conjunction' });
  lists.set(language, format);
  return format.format(names);
}
