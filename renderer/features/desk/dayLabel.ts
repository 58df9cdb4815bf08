import type { Language } from '../../../shared/article/fields.ts';

/**
 * The day of an instant as a list says it: today, yesterday, a weekday of this week, or a date; by the calendar of
 * the newsroom's time zone, or of this machine where none is given.
 */
export function dayLabel(
  instant: string,
  language: Language,
  words: { today: string; yesterday: string },
  now = new Date(),
  timeZone?: string,
): string {
  const date = new Date(instant);
  const days = dayNumber(now, timeZone) - dayNumber(date, timeZone);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  if (days > 1 && days < 7) return formatter(language, { weekday: 'long', timeZone }).format(date);
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(date);
}

/** Days since 1970 by the calendar of a time zone. */
function dayNumber(date: Date, timeZone: string | undefined): number {
  // Swedish writes dates as ISO 8601 does.
  return Date.parse(formatter('sv', { dateStyle: 'short', timeZone }).format(date)) / 86_400_000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow, and a list needs the same few again and again. */
function formatter(locale: string, options: { [Name in keyof Intl.DateTimeFormatOptions]: unknown }) {
  const key = locale + JSON.stringify(options);
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, options as Intl.DateTimeFormatOptions);
    formatters.set(key, known);
  }
  return known;
}
