import { colourAt, colourOf } from './colours.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test.beforeEach(({ profile }) => prepareProfile(profile));

test('whatever hides the pane that has the keyboard, the text has it then', async ({ open }) => {
  const { desk, page, resize } = await open();
  await resize(1_440, 800);
  await desk.newStory('Banjir');
  await expect(page.locator('.shell')).toHaveAttribute('data-layout', 'wide');
  for (const [go, hide] of [
    ['Control+1', 'Control+Alt+d'],
    ['Control+2', 'Control+Alt+l'],
    ['Control+5', 'Control+Alt+i'],
  ] as const) {
    await desk.writeAtEnd();
    await page.keyboard.press(go);
    await expect(desk.body).not.toBeFocused();
    await page.keyboard.press(hide);
    await expect(desk.body).toBeFocused();
    await page.keyboard.press(hide);
  }

  // The desk and the list give way to a preview.
  await resize(1_200, 800);
  await expect(page.locator('.shell')).toHaveAttribute('data-layout', 'wide');
  for (const show of [() => page.keyboard.press('Control+p'), () => desk.command('Show the preview')]) {
    await page.keyboard.press('Control+1');
    await expect(desk.queue('all')).toBeFocused();
    await show();
    await expect(page.locator('[data-pane="desk"]')).toBeHidden();
    await expect(desk.body).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.preview')).toBeHidden();
  }
  await page.keyboard.type('Air naik.');
  await expect(desk.body).toHaveText('Air naik.');
});

test('where there is no text, what is there in its place has the keyboard', async ({ open }) => {
  const { desk, page } = await open();
  await page.keyboard.press('Control+1');
  await expect(desk.queue('all')).toBeFocused();
  await page.keyboard.press('Control+Alt+d');
  await expect(page.locator('.rows')).toBeFocused();
  await page.keyboard.press('Control+Alt+l');
  await expect(page.getByRole('main').getByRole('button', { name: 'New story' })).toBeFocused();

  await desk.newStory('Banjir');
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'All three' }).click();
  await page.keyboard.press('Escape');
  await desk.writeAtEnd();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('button', { name: 'All three' })).toBeFocused();
});

test('the ring of the list goes round the list, and not round the field that searches it', async ({
  open,
}) => {
  const { page } = await open();
  await page.keyboard.press('Control+2');
  await expect(page.locator('.rows')).toBeFocused();
  const list = await page.locator('.list').boundingBox();
  const field = await page.locator('.search').boundingBox();
  const edge = (list?.x ?? 0) + 2;
  const beside = (y: number) => colourAt(page, edge, y);
  await expect
    .poll(() => beside((list?.y ?? 0) + (list?.height ?? 0) / 2))
    .toBe(await colourOf(page, '--accent'));
  expect(await beside((field?.y ?? 0) + (field?.height ?? 0) / 2)).not.toBe(await colourOf(page, '--accent'));
});
