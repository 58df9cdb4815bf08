import type { Page } from '@playwright/test';
import { textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { shownDevices } from './previewPages.ts';
import { names, prepareProfile } from './profile.ts';

test.beforeEach(({ profile }) => prepareProfile(profile));

/** Presses Tab until what is wanted has the focus, and fails when it is out of reach or the focus cannot be seen. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not reached with ${key}`);
}

test('the whole main job is done by the keyboard alone', async ({ open, profile }) => {
  const { app, desk, page } = await open();
  // From here on nobody touches the mouse.
  await page.keyboard.press('Control+n');
  await expect(desk.headline).toBeFocused();
  await page.keyboard.type('Kapal riset pulang');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Peta dasar laut rampung.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Makassar');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('Kapal kembali ke Makassar.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Peta terbit tahun depan.');
  await expect
    .poll(() => textsOnDisk(profile))
    .toEqual(['Kapal kembali ke Makassar.', 'Peta terbit tahun depan.']);

  // A tool is one step into the toolbar away, and gives the text back.
  await page.keyboard.press('Shift+Home');
  await tabTo(page, '.toolbar button', 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+4');
  await expect(desk.body.locator('.bold')).toHaveText('Peta terbit tahun depan.');

  // Fields.
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('tab', { name: 'Story', exact: true })).toBeFocused();
  await tabTo(page, '.inspector input[placeholder^="World"]');
  await page.keyboard.type('Sains');
  await tabTo(page, '.inspector textarea[placeholder^="For search"]');
  await page.keyboard.type('Peta dasar laut.');
  await desk.saved();

  // To the editor, who is somebody else.
  await page.keyboard.press('Control+Enter');
  await expect(desk.state).toHaveAttribute('data-state', 'inReview');
  await page.keyboard.press('Control+1');
  await tabTo(page, '.person-switch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: names.reporter })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: names.editor })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.person-switch strong')).toHaveText(names.editor);
  await expect(page.locator('.person-switch')).toBeFocused();

  // Returned with a reason, sent again, approved.
  await desk.command('Return to the writer…');
  await expect(desk.dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Siapa sumbernya?');
  await page.keyboard.press('Control+Enter');
  await expect(desk.dialog).toBeHidden();
  await expect(desk.state).toHaveAttribute('data-state', 'draft');
  await page.keyboard.press('Control+Enter');
  await expect(desk.state).toHaveAttribute('data-state', 'inReview');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(desk.state).toHaveAttribute('data-state', 'approved');

  // Looked at at three widths.
  await page.keyboard.press('Control+p');
  await expect.poll(() => shownDevices(app)).toEqual(['phone']);
  await tabTo(page, '.devices button:nth-child(4)');
  await page.keyboard.press('Enter');
  await expect.poll(() => shownDevices(app)).toEqual(['desktop', 'phone', 'tablet']);
  await page.keyboard.press('Control+p');
  await expect.poll(() => shownDevices(app)).toEqual([]);

  // Published, and found published.
  await page.keyboard.press('Control+Shift+p');
  await expect(desk.dialog.getByRole('button', { name: 'Publish now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.dialog.locator('.publish-address')).toBeVisible();
  const address = (await desk.dialog.locator('.publish-address').textContent()) ?? '';
  await expect(desk.dialog.getByRole('heading')).toHaveText('The story is published');
  const openPage = desk.dialog.getByRole('button', { name: 'Open the page' });
  await expect(openPage).toBeFocused();
  await expect(openPage).toHaveAccessibleDescription(address);
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toBeHidden();
  await expect(desk.state).toHaveAttribute('data-state', 'published');
  expect(await (await fetch(address)).text()).toContain('Peta terbit tahun depan.');
});

test('a dialog keeps the keyboard, and gives it back to where it was', async ({ open }) => {
  const { desk, page } = await open();
  await desk.newStory('Banjir');
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Control+/');
  await expect(desk.dialog).toBeVisible();
  // What the window would do is not done behind a dialog.
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Tab');
  expect(await desk.dialog.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await desk.escape();
  await expect(desk.body).toBeFocused();
  await expect(desk.headline).toHaveValue('Banjir');
});

test('the toolbar is one stop of the Tab key, and its tools are gone through with the arrows', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Banjir');
  await desk.writeAtEnd();
  await tabTo(page, '.toolbar button', 'Shift+Tab');
  const tools = page.getByRole('toolbar').getByRole('button', { disabled: false });
  await page.keyboard.press('End');
  await expect(tools.last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tools.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.kicker textarea')).toBeFocused();
});

test('what is hidden comes when it is asked for: the next story, the search, and the inspector', async ({
  open,
}) => {
  const { desk, page, resize } = await open();
  await desk.newStory('Satu');
  await desk.saved();
  await desk.newStory('Dua');
  await desk.saved();
  await expect(desk.rows).toHaveText([/Dua/, /Satu/]);
  await resize(760, 700);
  await expect(page.locator('.list')).toBeHidden();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(desk.headline).toHaveValue('Satu');
  await page.keyboard.press('Control+Shift+F');
  await expect(desk.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.list')).toBeHidden();
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('tab', { name: 'Story', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.inspector).toBeHidden();
});

test('the next story, asked for from the text, is gone on with by keyboard', async ({ open }) => {
  const { desk, page } = await open();
  await desk.newStory('Satu');
  await desk.newStory('Dua');
  await expect(desk.rows).toHaveText([/Dua/, /Satu/]);
  await desk.writeAtEnd();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(desk.headline).toHaveValue('Satu');
  await expect(desk.body).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(desk.headline).toHaveValue('Dua');
  await expect(desk.body).toBeFocused();
});

test('an open drawer has the keyboard: Tab goes round in it, and Escape gives the text back', async ({
  open,
}) => {
  const { desk, page, resize } = await open();
  await desk.newStory('Satu');
  // The panes fold away: the desk and the list come over the text as a drawer.
  await resize(760, 700);
  await desk.writeAtEnd();
  await page.keyboard.press('Control+Alt+l');
  await expect(page.locator('.rows')).toBeFocused();
  const inDrawer = () =>
    page.evaluate(() => document.activeElement?.closest('.pane')?.getAttribute('data-pane') ?? 'beneath');
  for (const key of ['Tab', 'Shift+Tab']) {
    const seen = new Set<string>();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press(key);
      seen.add(await inDrawer());
    }
    expect([...seen].sort()).toEqual(['desk', 'list']);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.drawer-scrim')).toBeHidden();
  await expect(desk.body).toBeFocused();

  // A command that leads elsewhere is still given, and the drawer gives way.
  await page.keyboard.press('Control+2');
  await expect(page.locator('.rows')).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(desk.headline).toBeFocused();
  await expect(page.locator('.drawer-scrim')).toBeHidden();
});

test('in a drawer the arrows go along the list, and Enter goes into the story', async ({ open }) => {
  const { desk, page, resize } = await open();
  for (const headline of ['Satu', 'Dua', 'Tiga']) {
    await desk.newStory(headline);
    await desk.saved();
  }
  await expect(desk.rows).toHaveText([/Tiga/, /Dua/, /Satu/]);
  await resize(760, 700);
  await page.keyboard.press('Control+2');
  await expect(page.locator('.rows')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(desk.headline).toHaveValue('Dua');
  await page.keyboard.press('ArrowDown');
  await expect(desk.headline).toHaveValue('Satu');
  await expect(page.locator('.rows')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.body).toBeFocused();
  await expect(page.locator('.drawer-scrim')).toBeHidden();
});

test('Escape leaves the preview for the text, but first what is open before it', async ({ open }) => {
  const { desk, page } = await open();
  await desk.newStory('Banjir');
  await desk.writeAtEnd();
  await page.keyboard.type('Air naik.');
  const preview = page.locator('.preview');
  const widths = [/All three/, /Phone/];
  for (const width of widths) {
    await page.keyboard.press('Control+p');
    await page.getByRole('button', { name: width }).click();
    await page.keyboard.press('Control+k');
    await expect(desk.dialog).toBeVisible();
    await desk.escape();
    await expect(preview).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await expect(desk.body).toBeFocused();
  }
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await expect(page.locator('.find-bar')).toBeHidden();
  await expect(preview).toBeVisible();
  await desk.search.fill('banjir');
  await page.keyboard.press('Escape');
  await expect(desk.search).toHaveValue('');
  await expect(preview).toBeVisible();
});

test('Escape leaves the caret where one writes', async ({ open }) => {
  const { desk, page } = await open();
  await desk.newStory('Banjir');
  await desk.writeAtEnd();
  await page.keyboard.type('Air ');
  await page.keyboard.press('Escape');
  await page.keyboard.type('naik.');
  await expect(desk.body).toHaveText('Air naik.');
});

test('Ctrl+Enter gives the button of the form it is pressed in, never one that takes something away', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.command('People…');
  await desk.dialog.getByRole('button', { name: 'Add a person' }).click();
  await page.keyboard.type('Dian Puspita');
  await page.keyboard.press('Control+Enter');
  await expect(desk.dialog.locator('.person')).toHaveCount(4);
  await expect(desk.dialog.getByRole('button', { name: 'Add a person' })).toBeVisible();
  await desk.escape();
  await desk.command('Keyboard shortcuts');
  await expect(desk.dialog).toContainText('Do it, unless something would be taken away');
});

test('what is typed right after the key of the palette goes into it, and not into the story', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Banjir');
  await desk.writeAtEnd();
  await page.keyboard.type('Air naik.');
  // Loaded before it is asked for: while it is loaded, the keys go on into the story.
  await expect(page.locator('link[rel="stylesheet"][href*="Palette-"]')).toBeAttached();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kutipan');
  await expect(desk.dialog.getByRole('combobox')).toHaveValue('kutipan');
  await expect(desk.body).toHaveText('Air naik.');
});

test('people are added one after the other by keyboard alone, and each has a name of their own', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.command('People…');
  const add = page.getByRole('button', { name: 'Add a person' });
  await add.press('Enter');
  await page.keyboard.type('Sekar Ayu ');
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('sekar ayu');
  await page.keyboard.press('Enter');
  await expect(desk.notice.last()).toContainText('has that name already');
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
});

test('Alt that was pressed with another key does not take the keyboard to the menu bar, and alone it does', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Satu');
  await desk.newStory('Dua');
  await expect(desk.row('Satu')).toBeVisible();
  // It is there before the first key: keys go ahead of what a page is asked to do.
  await page.evaluate(() => {
    const left: boolean[] = [];
    Object.assign(globalThis, { leftToTheMenu: left });
    addEventListener('keyup', (event) => {
      if (event.key === 'Alt') left.push(!event.defaultPrevented);
    });
  });
  const leftToTheMenu = () =>
    page.evaluate(() => (globalThis as unknown as { leftToTheMenu: boolean[] }).leftToTheMenu);
  await page.keyboard.down('Alt');
  await page.keyboard.down('ArrowDown');
  await page.keyboard.up('Alt');
  await page.keyboard.up('ArrowDown');
  await expect.poll(leftToTheMenu).toEqual([false]);
  await expect(desk.headline).toHaveValue('Satu');

  await page.keyboard.press('Alt');
  await expect.poll(leftToTheMenu).toEqual([false, true]);
});

test('the other mouse button offers what can be done with the words under it', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.newStory('Banjir');
  await desk.writeAtEnd();
  await page.keyboard.type('Air naik.');
  // The menu itself would take the mouse of every test beside this one.
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      const offered = this.items.filter(({ enabled, type }) => enabled && type !== 'separator');
      Object.assign(globalThis, { offered: offered.map(({ label }) => label) });
    };
  });
  const offered = () => app.evaluate(() => (globalThis as { offered?: string[] }).offered);
  await page.keyboard.press('Control+a');
  await desk.body.locator('p').first().click({ button: 'right' });
  await expect.poll(offered).toContain('Copy');
  expect(await offered()).toEqual(expect.arrayContaining(['Cut', 'Copy', 'Select all']));
  await desk.command('Bahasa Indonesia');
  await desk.headline.click({ button: 'right' });
  await expect.poll(offered).toContain('Pilih semua');
});
