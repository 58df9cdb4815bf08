import { limits } from '../../shared/article/limits.ts';
import { write } from '../store/newsroom.ts';
import { expect, test } from './launch.ts';
import { prepareProfile, readStore } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
  }),
);

const stored = (profile: string, field: string) =>
  readStore(profile, (database) =>
    database.prepare(`SELECT json_extract(fields, '$.${field}') FROM article`).pluck().get(),
  );

test('a headline holds as many emoji as letters, and what is beyond is left out whole and said', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.headline.fill('😀'.repeat(limits.headline));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.insertText('👨‍👩‍👧');
  await expect(page.getByRole('alert')).toContainText('At most 200 characters');
  await expect(desk.headline).toHaveValue('😀'.repeat(limits.headline));
  await desk.saved();
  expect(stored(profile, 'headline')).toBe('😀'.repeat(limits.headline));
});

test('a control character that came along with a paste is neither shown nor stored', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.field('Excerpt').focus();
  await page.keyboard.insertText('Air\u0007 naik\tdi Karawang');
  await expect(desk.field('Excerpt')).toHaveValue('Air naik\tdi Karawang');
  await desk.saved();
  expect(stored(profile, 'excerpt')).toBe('Air naik\tdi Karawang');
});

test('an embargo that is being corrected is not lifted meanwhile', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const embargo = desk.inspector.getByLabel(/^Embargo/);
  await embargo.fill('2099-03-04T05:06');
  await expect.poll(() => stored(profile, 'embargoUntil')).toBe('2099-03-03T22:06:00.000Z');

  await embargo.focus();
  await page.keyboard.press('Backspace');
  await expect(embargo).toHaveValue('');
  await desk.headline.focus();
  await expect(embargo).toHaveValue('2099-03-04T05:06');
  expect(stored(profile, 'embargoUntil')).toBe('2099-03-03T22:06:00.000Z');

  await embargo.focus();
  await page.keyboard.type('03042027');
  await expect(embargo).toHaveValue('2027-03-04T05:06');
  await expect.poll(() => stored(profile, 'embargoUntil')).toBe('2027-03-03T22:06:00.000Z');

  await desk.inspector.getByRole('button', { name: 'No embargo' }).click();
  await expect.poll(() => stored(profile, 'embargoUntil')).toBeNull();
  await expect(embargo).toHaveValue('');
});

test('an address over which anybody could read the password is warned about', async ({ open }) => {
  const { desk } = await open();
  await desk.sitAs('editor');
  await desk.command('Sites');
  await desk.dialog.getByRole('button', { name: 'Add a WordPress site' }).click();
  const address = desk.dialog.getByLabel('Address of the site');
  for (const safe of ['https://difanews.com', 'difanews.com', 'http://localhost:8080', 'http://127.0.0.1']) {
    await address.fill(safe);
    await expect(desk.dialog.getByText('not encrypted')).toHaveCount(0);
  }
  await address.fill('http://difanews.com');
  await expect(desk.dialog.getByText('not encrypted')).toBeVisible();
});
