import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantFromLocal, localFromInstant } from '../../../renderer/ui/localTime.ts';

const zones = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'UTC',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
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
        const back = instantFromLocal(local, zone);
        // The hour that comes twice in autumn has two instants; either shows the same on the clock.
        expect(localFromInstant(back as string, zone)).toBe(local);
        expect(Math.abs(Date.parse(back as string) - Date.parse(instant))).toBeLessThanOrEqual(60 * minute);
      }),
      { numRuns: 200 },
    );
  });
});

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

test('an hour that the clocks skip becomes one beside it, not none', () => {
  const instant = instantFromLocal('2026-03-29T02:30', 'Europe/Berlin');
  expect(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']).toContain(instant);
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
