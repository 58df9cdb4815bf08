import { expect, test } from 'vitest';
import { dayLabel } from '../../../renderer/features/desk/dayLabel.ts';

const words = { today: 'Hari ini', yesterday: 'Kemarin' };
const now = new Date(2026, 10, 22, 0, 30);

/** An hour of a day before or after now, on this machine's own clock. */
function daysFromNow(days: number, hour: number, minute = 0): string {
  return new Date(2026, 10, 22 + days, hour, minute).toISOString();
}

test.each([
  [daysFromNow(0, 0), 'Hari ini'],
  [daysFromNow(0, 23, 59), 'Hari ini'],
  [daysFromNow(-1, 23, 59), 'Kemarin'],
  [daysFromNow(-1, 0), 'Kemarin'],
  [daysFromNow(-2, 12), 'Jumat'],
  [daysFromNow(-6, 12), 'Senin'],
  [daysFromNow(-7, 12), '15 November 2026'],
  [daysFromNow(1, 12), '23 November 2026'],
  [daysFromNow(-400, 12), '18 Oktober 2025'],
])('%s is told as %j', (instant, label) => {
  expect(dayLabel(instant, 'id', words, now)).toBe(label);
});

test('in English too', () => {
  const english = { today: 'Today', yesterday: 'Yesterday' };
  expect(dayLabel(daysFromNow(-2, 12), 'en', english, now)).toBe('Friday');
  expect(dayLabel(daysFromNow(-10, 12), 'en', english, now)).toMatch(/November 12, 2026|12 November 2026/);
});
