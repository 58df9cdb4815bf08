import type { Page } from '@playwright/test';
import type { Queue } from '../../shared/ipc/contract.ts';
import { write } from '../store/newsroom.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

const empty = (page: Page) => page.locator('.list .empty');
const begin = (page: Page) => empty(page).getByRole('button', { name: 'New story' });

test('a newsroom without stories says how to begin one, to whoever may', async ({ open, profile }) => {
  await prepareProfile(profile);
  const { desk, page } = await open();
  await expect(empty(page)).toContainText('Begin the first one.');
  await expect(page.getByRole('listbox')).toHaveAccessibleDescription(/Begin the first one\./);
  await expect(begin(page)).toBeEnabled();
  await desk.queue('mine').click();
  await expect(empty(page)).toContainText('every story that you begin is listed here.');
  await expect(begin(page)).toBeEnabled();

  await desk.sitAs('layout');
  await expect(empty(page)).toContainText('You find them under “All stories”.');
  await expect(begin(page)).toBeHidden();
  await desk.queue('all').click();
  await expect(empty(page)).toContainText('As soon as a reporter or an editor begins a story');
  await expect(begin(page)).toBeHidden();
  for (const button of await page.getByRole('button', { name: 'New story' }).all()) {
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription('Only a reporter or an editor can do this.');
  }

  await desk.sitAs('reporter');
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(begin(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.headline).toBeFocused();
  await expect(desk.rows).toHaveCount(1);
  await expect(empty(page)).toBeHidden();
});

test('each queue without stories says what will come there', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    const story = write(store, people.editor, { headline: 'Banjir' });
    store.articles.writeState(story, 'inReview', null, new Date().toISOString());
  });
  const { desk, page } = await open();
  const sentences: Partial<Record<Queue, string>> = {
    mine: 'Begin one: every story that you begin is listed here.',
    draft: 'Stories that are being written stay here until they are sent to review.',
    approved: 'Stories that an editor has approved wait here to be published or scheduled.',
    scheduled: 'Approved stories that were given a time wait here, and go out by themselves.',
    published: 'Stories that readers can see on a site are listed here.',
    trash: 'Stories that were thrown away can be taken out again here.',
  };
  for (const [queue, sentence] of Object.entries(sentences)) {
    await desk.queue(queue).click();
    await expect(empty(page).getByText(sentence)).toBeVisible();
    await expect(begin(page)).toBeVisible({ visible: queue === 'mine' });
  }
});

test('the tips of the first screen do what they name', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => void write(store, people.editor, { headline: 'Banjir' }));
  const { desk, page } = await open();
  const tip = (name: RegExp) => page.getByRole('main').getByRole('button', { name });
  await tip(/^Find a story by its words Ctrl\+Shift\+F$/).click();
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('zzz');
  await expect(tip(/^Open the first story/)).toBeDisabled();
  await expect(tip(/^Open the first story/)).toHaveAccessibleDescription('There is no story in the list.');
  await page.keyboard.press('Escape');
  await tip(/^Find any command in the palette Ctrl\+K$/).press('Enter');
  await expect(desk.dialog.getByRole('combobox')).toBeFocused();
  await desk.escape();
  await tip(/^Open the first story in the list Alt\+/).press('Enter');
  await expect(desk.headline).toHaveValue('Banjir');
});
