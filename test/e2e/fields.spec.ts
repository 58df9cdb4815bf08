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
