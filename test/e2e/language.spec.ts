import type { ElectronApplication } from '@playwright/test';
import { write } from '../store/newsroom.ts';
import { closeApp, expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
    const old = write(store, people.reporter, { headline: 'Lama' }, ['Satu dua tiga.']);
    store.database
      .prepare(`UPDATE article SET updated_at = '2025-03-05T05:00:00.000Z' WHERE id = ?`)
      .run(old);
  }),
);

type Item = { label: string; enabled: boolean; accelerator: string | null };

function menuItem(app: ElectronApplication, id: string): Promise<Item> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return {
      label: item?.label ?? '',
      enabled: item?.enabled ?? false,
      accelerator: (item?.accelerator as string) ?? null,
    };
  }, id);
}

test('the language is switched while the program runs: words, plurals, dates and the native menu', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(desk.row('Lama')).toContainText('3 words');
  await expect(page.locator('.day')).toHaveText(['Today', /March 5, 2025|5 March 2025/]);
  expect((await menuItem(app, 'article.new')).label).toBe('New story');

  await desk.command('Bahasa Indonesia');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(desk.row('Lama')).toContainText('3 kata');
  await expect(page.locator('.day')).toHaveText(['Hari ini', '5 Maret 2025']);
  await expect(page.locator('.new-story')).toHaveText('Naskah baru');
  await expect.poll(async () => (await menuItem(app, 'article.new')).label).toBe('Naskah baru');
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)))
    .toContain(process.platform === 'darwin' ? 'Naskah' : '&Naskah');

  await desk.command('English');
  await expect(page.locator('.new-story')).toHaveText('New story');
});

test('the language stays after the program was closed', async ({ open }) => {
  const first = await open();
  await first.desk.command('Bahasa Indonesia');
  await expect(first.page.locator('.new-story')).toHaveText('Naskah baru');
  await closeApp(first.app);
  const { page } = await open();
  await expect(page.locator('.new-story')).toHaveText('Naskah baru');
});

test('light and dark are switched while the program runs, and stay', async ({ open }) => {
  const first = await open();
  const background = (page: typeof first.page) =>
    page
      .locator('.pane.main')
      .evaluate((pane) => getComputedStyle(pane).backgroundColor.match(/\d+/g)?.map(Number) ?? []);
  await first.desk.command('Dark theme');
  await expect.poll(async () => Math.max(...(await background(first.page)))).toBeLessThan(80);
  await first.desk.command('Light theme');
  await expect.poll(async () => Math.min(...(await background(first.page)))).toBeGreaterThan(200);
  await first.desk.command('Dark theme');
  await expect.poll(async () => Math.max(...(await background(first.page)))).toBeLessThan(80);
  await closeApp(first.app);
  const second = await open();
  expect(Math.max(...(await background(second.page)))).toBeLessThan(80);
});

test('the menu holds every command with its keys, greyed out when it cannot be given', async ({ open }) => {
  const { app, desk } = await open();
  expect(await menuItem(app, 'mark.bold')).toMatchObject({ accelerator: 'CommandOrControl+B' });
  await expect.poll(async () => (await menuItem(app, 'article.submit')).enabled).toBe(false);
  await expect.poll(async () => (await menuItem(app, 'mark.bold')).enabled).toBe(false);
  await desk.openStory('Banjir');
  await expect.poll(async () => (await menuItem(app, 'article.submit')).enabled).toBe(true);
  await expect.poll(async () => (await menuItem(app, 'mark.bold')).enabled).toBe(true);
  await desk.sitAs('layout');
  await expect.poll(async () => (await menuItem(app, 'article.submit')).enabled).toBe(false);
  await expect.poll(async () => (await menuItem(app, 'mark.bold')).enabled).toBe(false);
  await expect.poll(async () => (await menuItem(app, 'article.new')).enabled).toBe(false);
});

test('a command given from the native menu is done', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory('Banjir');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('article.submit')?.click());
  await expect(desk.state).toHaveText('In review');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.about')?.click());
  await expect(page.getByRole('dialog', { name: 'About Dateline' })).toContainText(/Version \d+\.\d+\.\d+/);
});

test('the menu acts on nothing behind a dialog, and on all of it again once that is closed', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  await desk.openStory('Banjir');
  const items = ['article.new', 'go.next', 'article.trash', 'view.theme.dark'];
  const enabled = () =>
    app.evaluate(
      ({ Menu }, ids) => ids.map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
      items,
    );
  await desk.command('People');
  await expect(desk.dialog).toBeVisible();
  await expect.poll(enabled).toEqual([false, false, false, true]);
  for (const id of items)
    await app.evaluate(({ Menu }, one) => Menu.getApplicationMenu()?.getMenuItemById(one)?.click(), id);
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await expect(desk.headline).toHaveValue('Banjir');
  await desk.escape();
  await expect.poll(enabled).toEqual([true, expect.any(Boolean), true, true]);
});

test('the menu ticks the theme and the language that one has', async ({ open }) => {
  const { app, desk } = await open();
  const ticked = () =>
    app.evaluate(({ Menu }) =>
      ['view.theme.system', 'view.theme.dark', 'view.language.id', 'view.language.en'].filter(
        (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked,
      ),
    );
  await expect.poll(ticked).toEqual(['view.theme.system', 'view.language.en']);
  await desk.command('Dark theme');
  await expect.poll(ticked).toEqual(['view.theme.dark', 'view.language.en']);
  await desk.command('Bahasa Indonesia');
  await expect.poll(ticked).toEqual(['view.theme.dark', 'view.language.id']);
});
