import type { ElectronApplication } from '@playwright/test';
import { act } from '../../electron/articles/act.ts';
import { write } from '../store/newsroom.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test('what was sent leads to its page while it is out, and to its story', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    const id = write(store, people.reporter, { headline: 'Banjir di Karawang' }, ['Air naik.']);
    act(store, people.reporter, id, { action: 'submit', reason: '' });
    act(store, people.editor, id, { action: 'approve', reason: '' });
  });
  const { app, desk, page } = await open();
  await noteOpened(app);
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  await desk.command('Publish…');
  await desk.dialog.getByRole('button', { name: 'Publish now' }).click();
  await expect(desk.dialog).toContainText('Done');
  await desk.escape();

  await desk.command('New story');
  await expect(desk.headline).toHaveValue('');
  await desk.command('Outbox');
  const entries = desk.dialog.locator('.outbox-item');
  const year = new Date().getFullYear();
  await expect(entries).toContainText(new RegExp(`Done · .*${year}`));
  await entries.getByRole('button', { name: 'Open the page' }).click();
  await expect.poll(() => opened(app)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/.*banjir-di-karawang/);
  await entries.getByRole('button', { name: 'Open the story' }).click();
  await expect(desk.dialog).toBeHidden();
  await expect(desk.headline).toHaveValue('Banjir di Karawang');

  await desk.command('Take off the site');
  await desk.dialog.getByRole('button', { name: 'Take off the site' }).click();
  await expect(desk.dialog).toContainText('Done');
  await desk.escape();
  await desk.command('Outbox');
  await expect(entries).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Open the page' })).toHaveCount(0);
});

/** Notes what is opened in the browser of the system, instead of opening it. */
function noteOpened(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ shell }) => {
    shell.openExternal = async (url: string) => {
      process.env.OPENED = url;
    };
  });
}

function opened(app: ElectronApplication): Promise<string> {
  return app.evaluate(() => process.env.OPENED ?? '');
}
