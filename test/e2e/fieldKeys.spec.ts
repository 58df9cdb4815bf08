import type { Page } from '@playwright/test';
import { write } from '../store/newsroom.ts';
import { textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Satu' }, ['Satu.']);
    write(store, people.reporter, { headline: 'Banjir' }, ['dua kata penting']);
  }),
);

/** Composes these letters as an input method does, one state after the other, and takes the last one. */
async function compose(page: Page, states: string[], taken: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of states) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: taken });
  await session.detach();
}

test('the keys that mark words of the body do nothing to them while one writes in a field', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.writeAtEnd();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await desk.headline.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' di ');
  for (const keys of ['Control+b', 'Control+Alt+2', 'Control+Shift+9', 'Control+Shift+m']) {
    await page.keyboard.press(keys);
    await expect(desk.headline).toBeFocused();
  }
  await page.keyboard.type('Kota');
  await expect(desk.headline).toHaveValue('Banjir di Kota');
  await page.keyboard.press('Control+Shift+f');
  await expect(desk.search).toBeFocused();
  await page.keyboard.press('Control+Shift+8');
  await expect(desk.body.locator('> p')).toHaveText(['dua kata penting']);
  await desk.saved();
  expect(textsOnDisk(profile)).toEqual(['dua kata penting']);
});

test('letters that several keys compose are undone in one step', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.headline.click();
  await page.keyboard.press('End');
  await compose(page, ['と', 'とう', '東京'], '東京');
  await expect(desk.headline).toHaveValue('Banjir東京');
  await page.keyboard.press('Control+z');
  await expect(desk.headline).toHaveValue('Banjir');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.headline).toHaveValue('Banjir東京');
});

test('the Enter that takes what was composed goes no further', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const enter = (selector: string) =>
    page.locator(selector).evaluate((field) => {
      const key = { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true, cancelable: true };
      return field.dispatchEvent(new KeyboardEvent('keydown', key));
    });
  await desk.headline.click();
  expect(await enter('.headline textarea')).toBe(true);
  await expect(desk.headline).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('People');
  await expect(desk.dialog.locator('.palette-item').first()).toContainText('People');
  expect(await enter('[role="dialog"] [role="combobox"]')).toBe(true);
  await expect(desk.dialog.getByRole('combobox')).toBeFocused();
});

test('Alt and an arrow in a list of choices is about that list, and leaves the story open', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const language = desk.inspector.locator('select').first();
  await language.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Escape');
  await expect(desk.headline).toHaveValue('Banjir');
  await expect(desk.row('Banjir')).toHaveAttribute('aria-selected', 'true');
});

test('a key that is held makes one new story', async ({ open }) => {
  const { desk, page } = await open();
  await page.keyboard.down('Control');
  for (let repeat = 0; repeat < 6; repeat++) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await page.keyboard.up('Control');
  await expect(desk.headline).toBeFocused();
  await expect(desk.rows).toHaveCount(3);
});
