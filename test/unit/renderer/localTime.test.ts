import fc from 'fast-check';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import {
  clockTime,
  dateAndTime,
  dayAndTime,
  instantFromLocal,
  localFromInstant,
  momentOnDay,
  spellOut,
} from '../../../renderer/ui/localTime.ts';

test.each([
  { language: 'en', night: '00:05', evening: '21:04' },
  { language: 'id', night: '00.05', evening: '21.04' },
])('times that are shown count 24 hours in language $language', ({ language, night, evening }) => {
  const intl = createIntl({ locale: language, timeZone: 'Asia/Jakarta' });
  const shown = { [night]: '2026-11-21T17:05:00Z', [evening]: '2026-11-22T14:04:00Z' };
  for (const [time, instant] of Object.entries(shown)) {
    expect(clockTime(intl, instant)).toBe(time);
    expect(dayAndTime(intl, instant)).toMatch(new RegExp(`22.*, ${time}$`));
    expect(dateAndTime(intl, instant)).toMatch(new RegExp(`22.*2026, ${time}$`));
    expect(spellOut(intl, instant, 'Asia/Jakarta')).toMatch(new RegExp(`22.*2026.* ${time} \\S+$`));
  }
});

test.each([
  { day: '2026-11-22', now: '2026-11-22T14:04:00Z', zone: 'Asia/Jakarta', moment: '2026-11-22T22:00' },
  { day: '2026-11-22', now: '2026-11-22T14:00:00Z', zone: 'Asia/Jakarta', moment: '2026-11-22T22:00' },
  { day: '2026-11-22', now: '2026-11-22T16:30:00Z', zone: 'Asia/Jakarta', moment: '2026-11-23T00:00' },
  { day: '2026-11-23', now: '2026-11-22T14:04:00Z', zone: 'Asia/Jakarta', moment: '2026-11-23T06:00' },
  { day: '2026-11-23', now: '2026-11-22T17:04:00Z', zone: 'Asia/Jakarta', moment: '2026-11-23T01:00' },
  { day: '2026-11-22', now: '2026-11-22T14:04:00Z', zone: 'Asia/Kathmandu', moment: '2026-11-22T20:00' },
])('the day $day alone, chosen at $now in $zone, means $moment', ({ day, now, zone, moment }) => {
  expect(momentOnDay(day, zone, Date.parse(now))).toBe(moment);
});

const zones = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'UTC',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];
const minute = 60_000;
const wholeMinute = fc
  .integer({
    min: Date.parse('2015-01-01T00:00:00Z') / minute,
    max: Date.parse('2040-01-01T00:00:00Z') / minute,
  })
  .map((minutes) => new Date(minutes * minute).toISOString());

describe.each(zones)('an hour in %s', (zone) => {
  test('is the same hour when read back', () => {
    fc.assert(
      fc.property(wholeMinute, (instant) => {
        const local = localFromInstant(instant, zone);
        expect(local).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
        const back = instantFromLocal(local, zone) as string;
        // The hour that comes twice in autumn has two instants; the later shows the same on the clock.
        expect(localFromInstant(back, zone)).toBe(local);
        expect(Date.parse(back) - Date.parse(instant)).toBeGreaterThanOrEqual(0);
        expect(Date.parse(back) - Date.parse(instant)).toBeLessThanOrEqual(60 * minute);
      }),
      { numRuns: 200 },
    );
  });

  test('is never earlier than its clock says, be it skipped or come twice', () => {
    fc.assert(
      fc.property(aroundAChange(zone), (local) => {
        const instant = instantFromLocal(local, zone) as string;
        expect(localFromInstant(instant, zone) >= local).toBe(true);
        const later = new Date(Date.parse(instant) + 60 * minute).toISOString();
        expect(localFromInstant(later, zone) > local).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** Times on a zone's clocks close to where these are changed, or to the beginning of a day where they never are. */
function aroundAChange(zone: string) {
  const offsetAt = (at: number) =>
    Date.parse(`${localFromInstant(new Date(at).toISOString(), zone)}:00Z`) - at;
  const days = Array.from({ length: 730 }, (_, index) => Date.UTC(2026, 0, 1 + index));
  const changes = days.filter((at) => offsetAt(at) !== offsetAt(at + 1_440 * minute));
  return fc
    .tuple(
      fc.constantFrom(...(changes.length > 0 ? changes : days)),
      fc.integer({ min: -1_440, max: 2 * 1_440 }),
    )
    .map(([at, minutes]) =>
      new Date(at + minutes * minute).toISOString().slice(0, '2026-11-22T21:04'.length),
    );
}

test.each([
  ['2026-11-22T21:04', 'Asia/Jakarta', '2026-11-22T14:04:00.000Z'],
  ['2026-11-22T00:00', 'Asia/Jayapura', '2026-11-21T15:00:00.000Z'],
  ['2026-07-01T12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
  ['2026-12-01T12:00', 'Europe/Berlin', '2026-12-01T11:00:00.000Z'],
  ['2026-11-22T21:04', 'Asia/Kathmandu', '2026-11-22T15:19:00.000Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
])('%s on a clock in %s is %s', (local, zone, instant) => {
  expect(instantFromLocal(local, zone)).toBe(instant);
});

test.each([
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2027-03-14T02:30', 'America/New_York', '2027-03-14T07:30:00.000Z'],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
])('an embargo until %s, which the clocks in %s skip, does not end before that', (local, zone, instant) => {
  expect(instantFromLocal(local, zone)).toBe(instant);
});

test.each([
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T01:30:00.000Z'],
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T06:30:00.000Z'],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T15:15:00.000Z'],
])('an embargo until %s, which comes twice in %s, ends the second time', (local, zone, instant) => {
  expect(instantFromLocal(local, zone)).toBe(instant);
});

test('an empty field is no time', () => {
  expect(instantFromLocal('', 'Asia/Jakarta')).toBeUndefined();
});

test.each([
  '0002-11-22T21:04',
  '0020-11-22T21:04',
  '0202-11-22T21:04',
  '9999-12-31T23:59',
  '20270-01-01T00:00',
  '2027-13-01T00:00',
])('a year that is still being typed is no time, and breaks nothing: %s', (local) => {
  for (const zone of zones) expect(instantFromLocal(local, zone)).toBeUndefined();
});

test('an instant of long ago is shown with the four figures that the field wants', () => {
  expect(localFromInstant('0202-11-22T21:04:00.000Z', 'UTC')).toBe('0202-11-22T21:04');
});
