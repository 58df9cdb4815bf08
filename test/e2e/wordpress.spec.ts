import type { Page } from '@playwright/test';
import { act } from '../../electron/articles/act.ts';
import { startWordPress, type WordPressService, whyNot } from '../services/wordpress.ts';
import { write } from '../store/newsroom.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

const reason = whyNot();
const headline = 'Banjir di Karawang';
let site: WordPressService;

test.beforeAll(async () => {
  test.skip(reason !== undefined, reason);
  // The first time on a machine it is installed.
  test.setTimeout(300_000);
  site = await startWordPress();
});
test.afterAll(() => site?.stop());

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    const tags = ['banjir', 'Jawa Barat'];
    const id = write(store, people.reporter, { headline, category: 'Daerah', tags }, [
      'Air naik sejak subuh.',
    ]);
    act(store, people.reporter, id, { action: 'submit', reason: '' });
    act(store, people.editor, id, { action: 'approve', reason: '' });
  }),
);

const note = reason ? ` (${reason})` : '';

test(`a WordPress site is added, and a story published there, updated and taken off again, all in the window${note}`, async ({
  open,
}) => {
  test.setTimeout(120_000);
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await addSite(desk, page);
  await desk.openStory(headline);

  const address = await send(desk, page, 'Publish…');
  await expect(desk.state).toHaveText('Published');
  expect(address).toContain(site.url);
  expect(await read(address)).toMatchObject({
    status: 200,
    text: expect.stringContaining('Air naik sejak subuh.'),
  });
  await desk.tab('Publish');
  const publication = page.locator('.publications li');
  await expect(publication).toContainText('Published on Difa');
  await expect(publication.locator('code')).toHaveText(address);

  await desk.writeAtEnd();
  await page.keyboard.type(' Warga mengungsi.');
  await desk.saved();
  await expect(desk.state).toHaveText('Changed since published');
  expect(await send(desk, page, 'Update the published page')).toBe(address);
  expect((await read(address)).text).toContain('Warga mengungsi.');
  await expect(desk.state).toHaveText('Published');

  await send(desk, page, 'Take off the site');
  await expect(desk.state).toHaveText('Approved');
  await expect(publication).toContainText('Taken off Difa');
  expect((await read(address)).status).toBe(404);
});

/** Adds the site in the dialog, the first time with a password that is wrong. */
async function addSite(desk: Desk, page: Page): Promise<void> {
  const { user, applicationPassword } = site.users.editor;
  await desk.command('Sites');
  await desk.dialog.getByRole('button', { name: 'Add a WordPress site' }).click();
  await desk.dialog.getByLabel('Address of the site').fill(`${site.url}/wp-admin/`);
  await desk.dialog.getByLabel('Name', { exact: true }).fill('Difa');
  await desk.dialog.getByLabel('Username').fill(user);
  await desk.dialog.getByLabel('Application password').fill('not the password');
  await desk.dialog.getByRole('button', { name: 'Save the site' }).click();
  const outcome = page.locator('.site').filter({ hasText: 'Difa' }).locator('.outcome');
  await expect(outcome).toContainText('was not accepted');

  await desk.dialog.getByRole('button', { name: 'Edit…' }).click();
  await desk.dialog.getByLabel('Application password').fill(applicationPassword);
  await desk.dialog.getByRole('button', { name: 'Save the site' }).click();
  await expect(outcome).toHaveText(/^Connected as /);
  await desk.dialog.getByRole('button', { name: 'Check the connection' }).click();
  await expect(outcome).toHaveText(/^Connected as /);
  await desk.escape();
}

/** Goes through the dialog that the command opens, to the site that was added; gives the page's address. */
async function send(desk: Desk, page: Page, command: string): Promise<string> {
  await desk.command(command);
  await desk.dialog.getByRole('radio', { name: /Difa/ }).check();
  await desk.dialog.locator('.dialog-foot .primary, .dialog-foot .danger').click();
  await expect(desk.dialog.locator('.outbox-item[data-state="done"]')).toBeVisible();
  await expect(desk.dialog.locator('.outbox-item p')).toHaveCount(0);
  const isOut = command !== 'Take off the site';
  const address = isOut ? await page.locator('.publish-address').textContent() : '';
  await desk.escape();
  return address ?? '';
}

async function read(address: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(address);
  return { status: answer.status, text: await answer.text() };
}
