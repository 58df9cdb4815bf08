import { act } from '../../electron/articles/act.ts';
import { write } from '../store/newsroom.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

/** Nothing listens there. */
const address = 'http://127.0.0.1:9';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    const id = write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
    act(store, people.reporter, id, { action: 'submit', reason: '' });
    act(store, people.editor, id, { action: 'approve', reason: '' });
    const site = store.sites.add({ kind: 'wordpress', name: 'Lama', address, username: 'ayu' });
    const place = { articleId: id, siteId: site.id };
    store.publications.ensure(id, site.id);
    store.publications.setPublished({
      ...place,
      remoteId: '1',
      url: `${address}/banjir`,
      baseHash: '',
      versionId: null,
      at: '2026-01-02T03:04:00.000Z',
    });
    store.publications.setUnpublished({ ...place, baseHash: '', at: '2026-01-03T05:06:00.000Z' });
  }),
);

test('a story that was taken off a site is off it since then, not since it was published', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.tab('Publish');
  const publication = page.locator('.publications li');
  await expect(publication).toContainText('Taken off Lama');
  await expect(publication).toContainText('Jan 3, 2026, 12:06');
});

test('a sending that is stopped leaves the keyboard in its tab, and what it stood in the way of is not said any more', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.command('Sites');
  await desk.dialog
    .locator('.site')
    .filter({ hasText: 'Lama' })
    .getByRole('button', { name: 'Edit…' })
    .click();
  await desk.dialog.getByLabel('Address of the site').fill('no address');
  await desk.dialog.getByLabel('Application password').fill('abcd EFGH');
  await desk.dialog.getByRole('button', { name: 'Save the site' }).click();
  const field = desk.dialog.getByLabel('Address of the site');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/no address of a website/);
  await field.fill(address);
  await desk.dialog.getByRole('button', { name: 'Save the site' }).click();
  await expect(desk.dialog.locator('.outcome')).toContainText('Nobody answers');
  await desk.escape();

  await desk.openStory('Banjir');
  await desk.command('Publish…');
  await desk.dialog.getByRole('radio', { name: /Lama/ }).check();
  await desk.dialog.getByRole('button', { name: 'Publish now' }).click();
  await expect(desk.dialog.getByRole('button', { name: 'Stop sending' })).toBeVisible();
  await desk.escape();
  await desk.command('Move to trash');
  await expect(desk.notice).toContainText('outbox');
  await desk.tab('Publish');
  await desk.inspector.getByRole('button', { name: 'Stop sending' }).press('Enter');
  await expect(desk.inspector.getByRole('button', { name: 'Publish…' })).toBeFocused();
  await desk.command('Move to trash');
  await expect(desk.notice).toHaveCount(1);
  await expect(desk.notice).toContainText('trash');
  await expect(page.getByText('waiting in the outbox')).toHaveCount(0);
});
