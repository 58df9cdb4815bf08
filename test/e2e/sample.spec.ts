import { limits } from '../../shared/article/limits.ts';
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

test('the sample stays while words that one has added to it are not written', async ({ open }) => {
  const { desk, page } = await open();
  await desk.queue('draft').click();
  await desk.rows.first().click();
  await desk.writeAtEnd();
  await page.keyboard.insertText('kata '.repeat(limits.blockText / 5 + 1));
  await expect(page.getByRole('alert')).toContainText('One part of the text cannot be saved');
  await desk.command('Remove the sample newsroom');
  await desk.dialog.getByRole('button', { name: 'Remove the sample' }).click();
  await expect(desk.notice).toContainText('is not saved yet');
  await desk.escape();
  await expect(desk.body).toContainText('kata kata');
  await desk.queue('all').click();
  await expect(desk.rows).not.toHaveCount(1);
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Control+z');
  await desk.saved();
});

test('the sample’s site has its name, and what the sample publishes is no news and goes with it', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await page.getByRole('navigation').getByText('Outbox').click();
  await expect(desk.dialog.locator('.outbox-item[data-state="done"]')).toHaveCount(1);
  // Asked once: a notice passes by itself, and would not be there any more.
  expect(await desk.notice.count()).toBe(0);
  await desk.escape();
  const address = readStore(profile, (database) =>
    database.prepare("SELECT address FROM site WHERE kind = 'local'").pluck().get(),
  );
  const front = async () => (await fetch(String(address))).text();
  expect(await front()).toContain('<title>harianteluk.example');
  expect(await front()).not.toContain('Dateline');

  await desk.command('Remove the sample newsroom');
  await desk.dialog.getByRole('button', { name: 'Remove the sample' }).click();
  await expect(desk.dialog).toBeHidden();
  await page.getByRole('navigation').getByText('Outbox').click();
  await expect(desk.dialog).toContainText('Nothing is being sent.');
  await expect(desk.dialog.locator('.outbox-item')).toHaveCount(0);
  await expect.poll(front).toContain('<title>Dateline');
});
