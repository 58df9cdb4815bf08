import type { IntlShape } from 'react-intl';

/** An instant as a clock and a calendar in a time zone show it: `2026-11-22T21:04`. */
export function localFromInstant(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** A whole time, in a year that is not still being typed: on the way to 2027 the field says 2, 20 and 202. */
const wholeTime = /^[1-8]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const day = 86_400_000;

/**
 * The instant (UTC) that such a text means in a time zone; undefined while it is not one yet. Where the clocks are
 * changed it is the later of two, so that no embargo ends before its time: of an hour that comes twice the second one,
 * and for an hour that is skipped one after it.
 */
export function instantFromLocal(local: string, timeZone: string): string | undefined {
  // Date.parse would take an empty field for the year 2000.
  const asUtc = wholeTime.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  // No zone is a day from UTC: what holds a day before and a day after is all that can hold at that time.
  const instants = [asUtc - day, asUtc + day].map((about) =>
    new Date(asUtc - offset(about, timeZone)).toISOString(),
  );
  const shownSo = instants.filter((instant) => localFromInstant(instant, timeZone) === local);
  return (shownSo.length > 0 ? shownSo : instants).sort().at(-1);
}

function offset(instant: number, timeZone: string): number {
  const shown = localFromInstant(new Date(instant).toISOString(), timeZone);
  return Date.parse(`${shown}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}

/** The next full hour in a time zone, as its clock and calendar show it: after 23:00 it is midnight. */
export function nextFullHour(timeZone: string, now = Date.now()): string {
  const inAnHour = localFromInstant(new Date(now + 3_600_000).toISOString(), timeZone);
  return `${inAnHour.slice(0, 'yyyy-mm-ddThh'.length)}:00`;
}

/** What is meant by a day (`2026-11-22`) alone: today the next full hour, any other day six in the morning. */
export function momentOnDay(date: string, timeZone: string, now = Date.now()): string {
  const isToday = localFromInstant(new Date(now).toISOString(), timeZone).startsWith(date);
  return isToday ? nextFullHour(timeZone, now) : `${date}T06:00`;
}

/** An instant in words, with the name of its time zone. */
export function spellOut(intl: IntlShape, instant: string, timeZone: string): string {
  return intl.formatDate(instant, { ...inFull, timeZone });
}

/** What a clock shows at an instant, in the newsroom's time zone: `21:04`. */
export function clockTime(intl: IntlShape, instant: string): string {
  return intl.formatTime(instant, clock);
}

/** An instant as short as one tells it: `Nov 22, 2026, 21:04`; in the newsroom's time zone unless told. */
export function dateAndTime(intl: IntlShape, instant: string, timeZone = intl.timeZone): string {
  return intl.formatDate(instant, { day: 'numeric', month: 'short', year: 'numeric', ...clock, timeZone });
}

/** The same without its year, where there is little room. */
export function dayAndTime(intl: IntlShape, instant: string): string {
  return intl.formatDate(instant, { day: 'numeric', month: 'short', ...clock });
}

/** Newsrooms count 24 hours, in English too. */
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const inFull = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  ...clock,
  timeZoneName: 'short',
} as const;
