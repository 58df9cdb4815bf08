import { readlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { act } from '../../electron/articles/act.ts';
import { launch } from '../../scripts/demo/startApp.mjs';
import { write } from '../store/newsroom.ts';
import { closeWindow, expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test.skip(process.platform !== 'linux', 'whose profile it is stands in a link that only Linux has');

/** A site that lets its user in and then never answers: the end of the program waits for it a little. */
let site: Server;
let address: string;
let isAsked = false;

test.beforeAll(async () => {
  const user = { id: 1, name: 'Citra', capabilities: { edit_posts: true, publish_posts: true } };
  site = createServer(({ url }, answer) => {
    isAsked ||= url?.includes('/posts') === true;
    if (isAsked) return;
    answer.setHeader('link', `<${address}/wp-json/>; rel="https://api.w.org/"`);
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify(user));
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  site.closeAllConnections();
  site.close();
});

test('a start while the program is still ending opens the newsroom once it has', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, people) => {
    const id = write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
    act(store, people.reporter, id, { action: 'submit', reason: '' });
    act(store, people.editor, id, { action: 'approve', reason: '' });
  });
  const { app, desk } = await open();
  await desk.sitAs('editor');
  await desk.command('Sites');
  await desk.dialog.getByRole('button', { name: 'Add a WordPress site' }).click();
  await desk.dialog.getByLabel('Address of the site').fill(address);
  await desk.dialog.getByLabel('Username').fill('citra');
  await desk.dialog.getByLabel('Application password').fill('abcd EFGH ijkl mnop');
  await desk.dialog.getByRole('button', { name: 'Save the site' }).click();
  await expect(desk.dialog.getByText('Connected as Citra.')).toBeVisible();
  await desk.escape();
  await desk.openStory('Banjir');
  await desk.command('Publish…');
  await desk.dialog.getByRole('radio', { name: new RegExp(new URL(address).host) }).check();
  await desk.dialog.getByRole('button', { name: 'Publish now' }).click();
  await expect.poll(() => isAsked).toBe(true);

  const first = app.process().pid;
  await closeWindow(app);
  await expect.poll(() => app.windows().length).toBe(0);
  await launch({ profile }).catch(() => undefined);
  const isAnother = () => ![undefined, first].includes(ownerOf(profile));
  await expect.poll(isAnother, { timeout: 20_000 }).toBe(true);
  process.kill(ownerOf(profile) as number, 'SIGTERM');
  await expect.poll(() => ownerOf(profile)).toBeUndefined();
});

/** The process that has the newsroom open. */
function ownerOf(profile: string): number | undefined {
  try {
    return Number(
      readlinkSync(join(profile, 'electron', 'SingletonLock'))
        .split('-')
        .at(-1),
    );
  } catch {
    return undefined;
  }
}
