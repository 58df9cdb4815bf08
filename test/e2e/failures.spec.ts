import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import BetterSqlite3 from 'better-sqlite3';
import { act } from '../../electron/articles/act.ts';
import { write } from '../store/newsroom.ts';
import { colourOf } from './colours.ts';
import { closeApp, expect, test } from './launch.ts';
import { prepareProfile, readStore } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    const id = write(store, people.reporter, { headline: 'Banjir di Karawang' }, ['Air naik.']);
    act(store, people.reporter, id, { action: 'submit', reason: '' });
    act(store, people.editor, id, { action: 'approve', reason: '' });
    const address = 'https://difanews.example';
    store.sites.add({ kind: 'wordpress', name: 'Difa News', address, username: 'citra' });
  }),
);

test('what failed names the story and its site, and says why: in the notice, the status line and the history', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  await desk.command('Publish…');
  await desk.dialog.getByRole('radio', { name: /Difa News/ }).check();
  // There is no password to log in with.
  await desk.dialog.getByRole('button', { name: 'Publish now' }).click();
  await expect(desk.dialog).toContainText('Failed');
  await expect(desk.dialog.getByText('Banjir di Karawang')).toHaveCount(1);
  await desk.escape();
  const why = /password/i;
  await expect(desk.notice).toContainText('“Banjir di Karawang” was not sent to Difa News.');
  await expect(desk.notice).toContainText(why);
  const failed = page.getByRole('button', { name: '1 story was not sent' });
  await expect(failed).toHaveCSS('color', await colourOf(page, '--danger'));
  await desk.tab('History');
  await expect(page.locator('.events li').first()).toContainText(why);
  await expect(page.locator('.events')).not.toContainText('no-password');
});

test('what failed and was asked for anew since says so, and offers no second try', async ({ open }) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  for (const _ of ['first', 'second']) {
    await desk.command('Publish…');
    await desk.dialog.getByRole('radio', { name: /Difa News/ }).check();
    // There is no password to log in with.
    await desk.dialog.getByRole('button', { name: 'Publish now' }).click();
    await expect(desk.dialog).toContainText('Failed');
    await desk.escape();
  }
  await desk.tab('Publish');
  const unfinished = page.locator('.outbox-item');
  await expect(unfinished).toHaveCount(1);
  await expect(unfinished.getByRole('button', { name: 'Try again' })).toBeVisible();
  await desk.command('Outbox');
  const entries = desk.dialog.locator('.outbox-item');
  await expect(entries).toHaveCount(2);
  await expect(entries.first().getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(entries.last()).toContainText('Asked for anew since');
  await expect(entries.last()).not.toContainText('password');
  await expect(entries.last().getByRole('button')).toHaveText(['Open the story']);
});

test('which parts a site has changed is said, in words that one knows from the desk', async ({
  open,
  profile,
}) => {
  const first = await open();
  await first.desk.sitAs('editor');
  await first.desk.openStory('Banjir di Karawang');
  await first.desk.command('Publish…');
  await first.desk.dialog.getByRole('radio', { name: /Difa News/ }).check();
  await first.desk.dialog.getByRole('button', { name: 'Publish now' }).click();
  await expect(first.desk.dialog).toContainText('Failed');
  await closeApp(first.app);
  const database = new BetterSqlite3(join(profile, 'newsroom.sqlite'));
  database
    .prepare("UPDATE outbox SET state = 'done', error_code = 'differs', error_detail = 'content, alt'")
    .run();
  database.close();

  const { desk } = await open();
  await desk.command('Outbox');
  const entry = desk.dialog.locator('.outbox-item');
  await expect(entry).toContainText('the site changed what is named below');
  await expect(entry).toContainText('Story, Alternative text');
});

test('a notice that comes while a dialog is open covers none of it, is read out, and is taken away by the keyboard', async ({
  open,
}) => {
  const { desk, page, resize } = await open();
  await resize(760, 520);
  await expect(page.locator('.shell')).toHaveAttribute('data-layout', 'narrow');
  await page.keyboard.press('Control+1');
  await desk.sitAs('editor');
  await desk.row('Banjir di Karawang').click();
  await desk.command('Publish…');
  await desk.dialog.getByRole('radio', { name: /Difa News/ }).check();
  await desk.dialog.getByRole('button', { name: 'Publish now' }).click();
  await expect(desk.dialog).toContainText('Failed');
  await isBelow(desk.dialog, desk.notice);
  const heard = page.getByRole('status').filter({ hasText: 'was not sent to Difa News' });
  await expect(heard).toHaveCount(1);
  expect(await heard.evaluate((place) => place.closest('[inert], [aria-hidden="true"]') === null)).toBe(true);

  await expect(desk.dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(desk.notice.getByRole('button')).toBeFocused();
  await desk.escape();
  await page.keyboard.press('Control+/');
  await expect(desk.dialog).toContainText('In a question or a form');
  await isBelow(desk.dialog, desk.notice);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(desk.notice.getByRole('button')).toBeFocused();
  // What the window would do is not done behind a dialog.
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toHaveCount(0);
  await page.keyboard.press('Tab');
  expect(await desk.dialog.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await desk.escape();
  await expect(desk.headline).toHaveValue('Banjir di Karawang');
});

/** All of it is in sight, and none of it over the dialog. */
async function isBelow(dialog: Locator, notice: Locator): Promise<void> {
  await expect(notice).toBeInViewport({ ratio: 1 });
  const box = await dialog.boundingBox();
  expect((await notice.boundingBox())?.y ?? 0).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0));
}

test('Escape gives up a form or a question within a dialog, and then the dialog', async ({ open }) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.command('Sites');
  await desk.dialog.getByRole('button', { name: 'Add a WordPress site' }).click();
  await expect(desk.dialog.getByLabel('Address of the site')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.dialog.getByLabel('Address of the site')).toHaveCount(0);
  const remove = desk.dialog.getByRole('button', { name: 'Remove the site' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(desk.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.dialog.getByRole('alertdialog')).toHaveCount(0);
  await expect(remove).toBeFocused();
  await desk.escape();
});

test('what is typed in a form of a dialog is not lost by a click beside it, until it is saved or given up', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  const stays = async (field: Locator, typed: string) => {
    await field.fill(typed);
    await page.mouse.click(5, 5);
    await expect(field).toHaveValue(typed);
  };
  const closes = async () => {
    await page.mouse.click(5, 5);
    await expect(desk.dialog).toBeHidden();
  };
  const newName = desk.dialog.getByLabel('Name').last();
  await desk.command('People…');
  await desk.dialog.getByRole('button', { name: 'Add a person' }).click();
  await expect(newName).toHaveValue('');
  await closes();
  await desk.command('People…');
  await desk.dialog.getByRole('button', { name: 'Add a person' }).click();
  await stays(newName, 'Sekar Ayu');
  await newName.press('Enter');
  await expect(desk.dialog.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await stays(desk.dialog.getByLabel('Name').first(), 'Sekar');
  await desk.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(desk.dialog.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await closes();

  await desk.command('Sites');
  await desk.dialog.getByRole('button', { name: 'Edit' }).click();
  const password = desk.dialog.getByLabel('Application password');
  await stays(password, 'abcd EFGH');
  await password.fill('');
  const username = desk.dialog.getByLabel('Username');
  await stays(username, 'sekar');
  await username.press('Escape');
  await expect(password).toHaveCount(0);
  await closes();
});

test('what is published with two clicks is sent once', async ({ open, profile }) => {
  const { desk } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  await desk.command('Publish…');
  await desk.dialog.getByRole('radio', { name: /127\.0\.0\.1/ }).check();
  await desk.dialog.getByRole('button', { name: 'Publish now' }).dblclick();
  await expect(desk.state).toHaveText('Published');
  const asked = () =>
    readStore(profile, (database) => database.prepare('SELECT intent, state FROM outbox').all());
  await expect.poll(asked).toEqual([{ intent: 'publish', state: 'done' }]);
  await expect(desk.notice).toHaveText([/is published on/]);
});
