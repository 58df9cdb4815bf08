import type { Language } from '../../../shared/article/fields.ts';

/** The day of an instant as a list says it: today, yesterday, a weekday of this week, or a date. */
export function dayLabel(
  instant: string,
  language: Language,
  words: { today: string; yesterday: string },
  now = new Date(),
): string {
  const date = new Date(instant);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  if (days > 1 && days < 7) return format(date, language, { weekday: 'long' });
  return format(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(language, options);
    formats.set(key, known);
  }
  return known.format(date);
}
