import { write } from '../store/newsroom.ts';
import { textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

let ids: { banjir: string; panen: string };

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    ids = {
      banjir: write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']),
      panen: write(store, people.reporter, { headline: 'Panen' }, ['Padi turun.']),
    };
  }),
);

test('two articles that one goes back and forth between keep their own words', async ({ open, profile }) => {
  const { desk, page } = await open();
  for (const round of [1, 2, 3]) {
    await desk.openStory('Banjir');
    await desk.writeAtEnd();
    await page.keyboard.type(` b${round}`);
    // At once, without waiting for anything to be saved.
    await desk.openStory('Panen');
    await desk.writeAtEnd();
    await page.keyboard.type(` p${round}`);
  }
  await expect.poll(() => textsOnDisk(profile, ids.banjir)).toEqual(['Air naik. b1 b2 b3']);
  await expect.poll(() => textsOnDisk(profile, ids.panen)).toEqual(['Padi turun. p1 p2 p3']);
});

test('undo never reaches into another article', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.writeAtEnd();
  await page.keyboard.type(' Ribuan mengungsi.');
  await desk.openStory('Panen');
  await desk.writeAtEnd();
  await page.keyboard.type(' Lagi.');
  await expect.poll(() => textsOnDisk(profile, ids.panen)).toEqual(['Padi turun. Lagi.']);
  for (let times = 0; times < 10; times++) await page.keyboard.press('Control+z');
  await expect.poll(() => textsOnDisk(profile, ids.panen)).toEqual(['Padi turun.']);
  expect(textsOnDisk(profile, ids.banjir)).toEqual(['Air naik. Ribuan mengungsi.']);
  await expect(desk.headline).toHaveValue('Panen');
});

test('typing on with the keys while the next article opens changes neither wrongly', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.writeAtEnd();
  await page.keyboard.type(' satu');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.type('dua');
  await expect(desk.headline).toHaveValue('Panen');
  await desk.saved();
  await expect.poll(() => textsOnDisk(profile, ids.banjir)[0]).toMatch(/^Air naik\. satu/);
  expect(textsOnDisk(profile, ids.panen).join('')).toContain('Padi turun.');
});

test('undo in the headline is the field’s own', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Panen');
  await desk.writeAtEnd();
  await page.keyboard.type(' Lagi.');
  await page.keyboard.press('Control+3');
  await page.keyboard.press('End');
  await page.keyboard.type(' raya');
  await page.keyboard.press('Control+z');
  await expect(desk.headline).toHaveValue('Panen');
  await expect.poll(() => textsOnDisk(profile, ids.panen)).toEqual(['Padi turun. Lagi.']);
});

test('undo is of the field with the caret, also when the body was typed in last', async ({ open }) => {
  const { app, desk, page } = await open();
  const choose = (id: string) =>
    app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.click(), id);
  const isOffered = (id: string) =>
    app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.enabled, id);
  await desk.openStory('Panen');
  await page.keyboard.press('Control+3');
  await page.keyboard.press('End');
  await page.keyboard.type(' raya');
  await desk.writeAtEnd();
  await page.keyboard.type(' Lagi.');
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+z');
  await expect(desk.headline).toHaveValue('Panen');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.headline).toHaveValue('Panen raya');
  await expect.poll(() => isOffered('edit.undo')).toBe(true);
  await choose('edit.undo');
  await expect(desk.headline).toHaveValue('Panen');
  await expect.poll(() => isOffered('edit.undo')).toBe(false);
  await page.keyboard.press('Control+z');
  await expect.poll(() => isOffered('edit.redo')).toBe(true);
  await page.getByRole('toolbar').getByRole('button', { name: 'Redo' }).click();
  await expect(desk.headline).toHaveValue('Panen raya');
  await expect(desk.body).toHaveText('Padi turun. Lagi.');
  // The field keeps what is in it although what is typed elsewhere is undone.
  await desk.writeAtEnd();
  await choose('edit.undo');
  await expect(desk.body).toHaveText('Padi turun.');
  await expect(desk.headline).toHaveValue('Panen raya');
});

test('the search field is undone by the menu too, while no story is open and while one is', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  const choose = (id: string) =>
    app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.click(), id);
  const offered = () =>
    app.evaluate(({ Menu }) =>
      ['edit.undo', 'edit.redo'].map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
    );
  const undoAndRedo = async (word: string) => {
    await page.keyboard.press('Control+Shift+f');
    await expect(desk.search).toBeFocused();
    await page.keyboard.type(word);
    await expect.poll(offered).toEqual([true, false]);
    await choose('edit.undo');
    await expect(desk.search).toHaveValue('');
    await expect.poll(offered).toEqual([false, true]);
    await choose('edit.redo');
    await expect(desk.search).toHaveValue(word);
    await page.keyboard.press('Escape');
    await expect(desk.search).toHaveValue('');
  };
  await expect.poll(offered).toEqual([false, false]);
  await undoAndRedo('banjir');
  await desk.openStory('Panen');
  await expect.poll(offered).toEqual([false, false]);
  await desk.writeAtEnd();
  await page.keyboard.type(' Lagi.');
  await expect.poll(offered).toEqual([true, false]);
  await undoAndRedo('panen');
  await expect(desk.body).toHaveText('Padi turun. Lagi.');
  // Beside three pages there is no text, but there is the list.
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'All three' }).click();
  await expect(desk.body).toBeHidden();
  await undoAndRedo('padi');
});

test('what is undone in a field that looks for words leaves the story alone', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory('Panen');
  await desk.writeAtEnd();
  await page.keyboard.type(' Lagi.');
  await page.keyboard.press('Control+f');
  const find = page.getByRole('textbox', { name: 'Find' });
  await find.press('Control+z');
  await page.keyboard.type('padi');
  await page.keyboard.press('Control+z');
  await expect(find).toHaveValue('');
  await expect(desk.body).toHaveText('Padi turun. Lagi.');
  await page.getByRole('toolbar').getByRole('button', { name: 'Undo' }).click();
  await expect(desk.body).toHaveText('Padi turun.');
});

test('a tool that has nothing more to do keeps the keyboard', async ({ open }) => {
  const { desk, page } = await open();
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name });
  // No caret was in the text before, so that undoing puts none there.
  await desk.openStory('Panen');
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Find' }).fill('padi');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('jagung');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(desk.body).toHaveText('jagung turun.');
  await tool('Undo').focus();
  await page.keyboard.press('Enter');
  await expect(desk.body).toHaveText('Padi turun.');
  await expect(tool('Undo')).toBeDisabled();
  await expect(tool('Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(tool('Redo')).toBeFocused();
});

test('undo and redo are offered only while there is something to undo or to redo', async ({ open }) => {
  const { app, desk, page } = await open();
  const enabled = () =>
    app.evaluate(({ Menu }) =>
      ['edit.undo', 'edit.redo'].map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
    );
  const undo = page.getByRole('toolbar').getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('toolbar').getByRole('button', { name: 'Redo' });
  await desk.openStory('Banjir');
  await expect(undo).toBeDisabled();
  await expect(redo).toBeDisabled();
  await expect.poll(enabled).toEqual([false, false]);
  await desk.writeAtEnd();
  await page.keyboard.type(' Lagi.');
  await expect(undo).toBeEnabled();
  await expect(redo).toBeDisabled();
  await expect.poll(enabled).toEqual([true, false]);
  await undo.click();
  await expect(desk.body).toHaveText('Air naik.');
  await expect(undo).toBeDisabled();
  await expect.poll(enabled).toEqual([false, true]);
  await redo.click();
  await expect(desk.body).toHaveText('Air naik. Lagi.');
  // The text gives way to three pages and comes back with its history.
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'All three' }).click();
  await expect(desk.body).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(undo).toBeEnabled();
  await desk.openStory('Panen');
  await expect(undo).toBeDisabled();
});
