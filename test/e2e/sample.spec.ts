import { states } from '../../shared/article/workflow.ts';
import { expect, test } from './launch.ts';
import { readStore } from './profile.ts';

test('a first start shows a newsroom that teaches, and one command removes it but nothing of one’s own', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  for (const state of states) await expect(desk.queue(state).locator('.count')).toBeVisible();
  const languages = readStore(profile, (database) =>
    database.prepare('SELECT DISTINCT language FROM article ORDER BY 1').pluck().all(),
  );
  expect(languages).toEqual(['en', 'id']);
  await desk.rows.first().click();
  await expect(desk.body).toContainText(/\w+/);

  await desk.newStory('Milik sendiri');
  await desk.saved();
  await desk.command('Remove the sample newsroom');
  await desk.dialog.getByRole('button', { name: 'Remove the sample' }).click();
  await expect(desk.rows).toHaveText([/Milik sendiri/]);
  await expect(desk.queue('all').locator('.count')).toHaveText('1');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Remove the sample');
  await expect(page.locator('.palette-item')).toHaveCount(0);
  await desk.escape();
  expect(readStore(profile, (database) => database.prepare('SELECT count(*) FROM media').pluck().get())).toBe(
    0,
  );
});
