import type { ElectronApplication, Page } from '@playwright/test';
import { act } from '../../electron/articles/act.ts';
import { write } from '../store/newsroom.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './launch.ts';
import { momentField } from './moment.ts';
import { prepareProfile } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    for (const headline of ['Banjir', 'Panen']) {
      const id = write(store, people.reporter, { headline }, ['Air naik.']);
      act(store, people.reporter, id, { action: 'submit', reason: '' });
      act(store, people.editor, id, { action: 'approve', reason: '' });
    }
    const address = 'https://difanews.example';
    store.sites.add({ kind: 'wordpress', name: 'Difa News', address, username: 'citra' });
  }),
);

test('a story whose time came while the machine slept goes out as soon as it wakes', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.sitAs('editor');
  await schedule(desk, page, 'Banjir');
  await wakeWhenDue(app);
  await expect(desk.state).toHaveText('Published');
});

test('a story that may not go out at its time says so, whichever is open, and can be given another time', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  await desk.sitAs('editor');
  for (const headline of ['Banjir', 'Panen']) {
    await schedule(desk, page, headline);
    await setEmbargo(desk, page, '2031-01-02T06:00');
  }
  await expect(desk.inspector.getByRole('alert')).toHaveText(
    'It is scheduled for Jan 2, 2030, 06:00, before this embargo ends, and will not go out then.',
  );
  await desk.tab('History');
  await wakeWhenDue(app);
  for (const headline of ['Banjir', 'Panen']) {
    await expect(desk.notice.filter({ hasText: `“${headline}” did not go out` })).toContainText(
      'under embargo',
    );
  }
  await expect(desk.state).toHaveText('Approved');
  await expect(page.locator('.write-header time')).toHaveCount(0);
  await expect(desk.inspector).toContainText('under embargo');
  await desk.command('Schedule');
  await expect(desk.dialog.getByRole('heading')).toHaveText('Schedule');
});

test('a story that fails on its way out at its time shows that it is approved again', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.sitAs('editor');
  // There is no password to log in with.
  await schedule(desk, page, 'Banjir', /Difa News/);
  await wakeWhenDue(app);
  await expect(desk.notice.filter({ hasText: '“Banjir” was not sent to Difa News.' })).toBeVisible();
  await expect(desk.state).toHaveText('Approved');
});

/** Opens a story and gives it the time at which `wakeWhenDue` wakes, on the local site or another. */
async function schedule(desk: Desk, page: Page, headline: string, site = /127\.0\.0\.1/): Promise<void> {
  await desk.openStory(headline);
  await desk.command('Schedule');
  await desk.dialog.getByRole('radio', { name: site }).check();
  await momentField(desk.dialog, 'Date and time').type(page, '2030-01-02T06:00');
  await desk.dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(desk.state).toHaveText('Scheduled');
}

/** Sets until when the open story is held, as a person does in the inspector. */
async function setEmbargo(desk: Desk, page: Page, local: string): Promise<void> {
  await desk.inspector.getByRole('button', { name: 'Embargo until' }).click();
  await momentField(desk.inspector, 'Embargo until').type(page, local);
  await desk.saved();
}

/** Lets the machine have slept until the stories' time. */
function wakeWhenDue(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ powerMonitor }) => {
    const now = Date.parse('2030-01-02T06:00+07:00');
    Date.now = () => now;
    powerMonitor.emit('resume');
  });
}
