import type { Store } from '../../electron/store/store.ts';
import type { Person } from '../../shared/ipc/records.ts';
import { write } from '../store/newsroom.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test('another queue shows its own stories, from the first one on, however long the one before was', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, people) => {
    for (let number = 0; number < 640; number++) {
      const id = write(store, people.editor, { headline: `Lama ${number}` });
      store.articles.writeState(id, 'approved', null, new Date().toISOString());
    }
    for (const headline of ['Draf satu', 'Draf dua']) write(store, people.editor, { headline });
  });
  const { desk, page } = await open();
  const list = page.locator('.rows');
  await expect(async () => {
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(desk.row('Lama 0')).toBeVisible({ timeout: 100 });
  }).toPass();
  await desk.queue('draft').click();
  await expect(desk.rows).toHaveText([/Draf dua/, /Draf satu/]);
  await desk.queue('approved').click();
  await expect(desk.rows.first()).toContainText('Lama 639');
  await expect(desk.rows.first()).toBeInViewport();
});

test('a search begins at its best hit, and says when it found more than it lists', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, people) => {
    writeFloods(store, people.reporter);
    write(store, people.reporter, { headline: 'Panen' }, ['Padi.']);
  });
  const { desk, page } = await open();
  const list = page.locator('.rows');
  await expect(desk.rows.first()).toBeVisible();
  await list.evaluate((element) => element.scrollTo(0, 3_000));
  await expect(desk.rows.filter({ hasText: /Banjir 129\b/ })).toHaveCount(0);
  await desk.search.fill('banjir');
  await expect(page.getByText('The first 100 stories that match')).toBeVisible();
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(0);
  await desk.search.fill('banjir 12');
  await expect(page.getByText('The first 100 stories that match')).toBeHidden();
  await desk.search.fill(`banjir ${'x'.repeat(3_000)}`);
  await expect(page.getByText('Nothing matches')).toBeVisible();
  // Of a long passage, the beginning is looked for.
  await desk.search.fill('Air naik. Banjir 7 '.repeat(40));
  await expect(desk.rows.first()).toContainText('Banjir 7');
});

test('a search begins at its best hit even where the list has not heard yet that it was scrolled', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, people) => writeFloods(store, people.reporter));
  const { desk, page } = await open();
  const list = page.locator('.rows');
  await desk.search.fill('banjir');
  await expect(page.getByText('The first 100 stories that match')).toBeVisible();
  // Another word is looked for by the very script that scrolls: of that, a page is told with its next frame.
  await list.evaluate((element) => {
    const search = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('There is nowhere to search');
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    element.scrollTo(0, 3_000);
    set?.call(search, 'banjir 1');
    search.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(desk.search).toHaveValue('banjir 1');
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(0);
});

/** More stories with one word than a search lists. */
function writeFloods(store: Store, owner: Person): void {
  for (let number = 0; number < 130; number++) {
    write(store, owner, { headline: `Banjir ${number}` }, ['Air naik.']);
  }
}

test('after a story has left the list, one goes on with the one below it', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    for (let number = 0; number < 6; number++)
      write(store, people.reporter, { headline: `Naskah ${number}` }, ['Isi.']);
  });
  const { desk, page } = await open();
  await desk.queue('draft').click();
  await desk.openStory('Naskah 3');
  await page.getByRole('button', { name: 'Send to review' }).click();
  await expect(desk.state).toHaveText('In review');
  await expect(desk.rows).toHaveCount(5);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(desk.headline).toHaveValue('Naskah 2');
});

test('the list is gone through by pages, to its end and to its beginning', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    for (let number = 0; number < 40; number++)
      write(store, people.reporter, { headline: `Naskah ${number}` });
  });
  const { desk, page } = await open();
  await desk.openStory('Naskah 39');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('PageDown');
  await expect(desk.headline).not.toHaveValue('Naskah 39');
  await page.keyboard.press('PageUp');
  await expect(desk.headline).toHaveValue('Naskah 39');
  await page.keyboard.press('End');
  await expect(desk.headline).toHaveValue('Naskah 0');
  await expect(desk.row('Naskah 0')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(desk.headline).toHaveValue('Naskah 39');
});

test('among many people the menu stays in the window, and a click on its button chooses nobody', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store) => {
    for (let number = 1; number <= 40; number++) {
      store.people.save({ name: `Orang ${String(number).padStart(2, '0')}`, role: 'reporter' });
    }
  });
  const { desk, page, resize } = await open();
  await resize(1_200, 640);
  const button = page.locator('.person-switch');
  for (let time = 0; time < 2; time++) {
    await button.click();
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(button.locator('strong')).toHaveText('Ayu Lestari');
  }
  await button.press('Enter');
  await page.keyboard.press('End');
  await expect(page.getByRole('menu').locator(':focus')).toBeInViewport({ ratio: 1 });
  await page.keyboard.type('Orang 29');
  await expect(page.getByRole('menuitemradio', { name: 'Orang 29' })).toBeFocused();
  await expect(page.getByRole('menuitemradio', { name: 'Orang 29' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await desk.newStory('Banjir');
});
