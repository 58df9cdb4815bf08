import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Desk } from './desk.ts';
import { closeApp, expect, type Newsroom, test } from './launch.ts';
import { prepareProfile, readStore } from './profile.ts';

const password = 'abcd EFGH ijkl mnop';

/** A site that knows one user; what is tested is how the password is kept, not what a site makes of it. */
let site: Server;
let address: string;

test.beforeAll(async () => {
  const wanted = `Basic ${Buffer.from(`ayu:${password}`).toString('base64')}`;
  const user = { id: 1, name: 'Ayu Lestari', capabilities: { edit_posts: true, publish_posts: true } };
  site = createServer(({ url, headers }, answer) => {
    const isKnown = headers.authorization === wanted;
    if (!url?.startsWith('/wp-json/'))
      answer.setHeader('link', `<${address}/wp-json/>; rel="https://api.w.org/"`);
    answer.setHeader('content-type', 'application/json');
    answer.statusCode = url?.startsWith('/wp-json/wp/v2/users/me') && !isKnown ? 401 : 200;
    answer.end(JSON.stringify(isKnown ? user : { code: 'rest_not_logged_in', message: 'No' }));
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  site.closeAllConnections();
  site.close();
});

test.beforeEach(({ profile }) => prepareProfile(profile));

// Playwright starts every Electron as on a system that has no keyring.
for (const { consent, agreed } of [
  { consent: 'without', agreed: false },
  { consent: 'with', agreed: true },
]) {
  test(`where there is no keyring, a password ${consent} the user’s consent is ${agreed ? 'kept' : 'forgotten'} when the program closes`, async ({
    open,
    profile,
  }) => {
    const first = await open();
    await first.desk.sitAs('editor');
    await addSite(first, agreed);
    await expect(outcome(first.desk)).toHaveText('Connected as Ayu Lestari.');
    await expect(outcome(first.desk)).toHaveRole('status');
    await closeApp(first.app);
    const kept = readStore(profile, (store) => JSON.stringify(store.prepare('SELECT * FROM setting').all()));
    expect(kept).not.toContain(password);
    expect(kept.includes('"credential.')).toBe(agreed);

    const { desk } = await open();
    await desk.command('Sites');
    await desk.dialog.getByRole('button', { name: 'Check the connection' }).click();
    if (agreed) await expect(outcome(desk)).toHaveText('Connected as Ayu Lestari.');
    else {
      await expect(outcome(desk)).toHaveText(
        'The application password of this site is not stored. Enter it with “Edit…”, then check again.',
      );
      await expect(outcome(desk)).toHaveRole('alert');
    }
    await desk.dialog
      .locator('.site')
      .filter({ hasText: address })
      .getByRole('button', { name: 'Edit…' })
      .click();
    await expect(desk.dialog.getByText('Leave empty to keep the stored password')).toHaveCount(
      agreed ? 1 : 0,
    );
  });
}

async function addSite({ desk }: Newsroom, agreed: boolean): Promise<void> {
  await desk.command('Sites');
  await desk.dialog.getByRole('button', { name: 'Add a WordPress site' }).press('Enter');
  await desk.dialog.getByLabel('Address of the site').fill(address);
  await desk.dialog.getByLabel('Username').fill('ayu');
  await desk.dialog.getByLabel('Application password').fill(password);
  await expect(desk.dialog.getByText('No keyring on this system')).toBeVisible();
  const box = desk.dialog.getByRole('checkbox', { name: /although the system has no keyring/ });
  await expect(box).not.toBeChecked();
  if (agreed) await box.press('Space');
  await desk.dialog.getByRole('button', { name: 'Save the site' }).press('Enter');
}

const outcome = ({ dialog }: Desk) =>
  dialog.locator('.site').filter({ hasText: address }).locator('.outcome');
