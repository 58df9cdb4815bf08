import type { Page } from '@playwright/test';
import { write } from '../store/newsroom.ts';
import { expect, test } from './launch.ts';
import { names, prepareProfile } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
    write(store, people.reporter, { headline: 'Publish or perish' }, ['Padi turun.']);
  }),
);

const options = (page: Page) => page.getByRole('dialog').getByRole('option');

/** Looks for a command in the palette, in whichever language. */
async function lookFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
}

test('what cannot be done now is in the palette with the reason, and is not done', async ({ open }) => {
  const { desk, page } = await open();
  await lookFor(page, 'preview');
  await expect(options(page)).toHaveText([/^Show the preview.*Open a story first\.$/]);
  await expect(options(page)).toBeDisabled();
  // It is what the field tells of, so that the reason is heard.
  const told = await desk.dialog.getByRole('combobox').getAttribute('aria-activedescendant');
  await expect(options(page)).toHaveId(told ?? '');
  await expect(options(page)).toHaveAccessibleName(/Show the preview.*Open a story first\./);
  await page.keyboard.press('Enter');
  await options(page).click({ force: true });
  await expect(desk.dialog).toBeVisible();
  await desk.escape();

  await desk.openStory('Banjir');
  await lookFor(page, 'schedule');
  await expect(options(page)).toHaveText([
    'Schedule…Only an editor can do this.',
    'Cancel the scheduleOnly an editor can do this.',
  ]);
  await desk.escape();
  await desk.sitAs('editor');
  await lookFor(page, 'schedule');
  await expect(options(page).first()).toHaveText(
    'Schedule…Only while the state of the story is Approved or Scheduled.',
  );
  await desk.escape();
  await desk.command('Bahasa Indonesia');
  await lookFor(page, 'jadwalkan');
  await expect(options(page)).toHaveText([
    'Jadwalkan…Hanya untuk naskah berstatus Disetujui atau Terjadwal.',
  ]);
});

test('one sits down as somebody else from the palette, in whichever language', async ({ open }) => {
  const { desk, page } = await open();
  await lookFor(page, 'sit');
  await expect(options(page).filter({ hasText: 'Sit as' })).toHaveText([
    `Sit as ${names.editor} (Editor)`,
    `Sit as ${names.layout} (Layout)`,
  ]);
  await desk.escape();
  await desk.openStory('Banjir');
  await desk.writeAtEnd();
  await page.keyboard.type(' Hujan reda.');
  await lookFor(page, 'citra');
  await expect(options(page)).toHaveText([`Sit as ${names.editor} (Editor)`]);
  await page.keyboard.press('Enter');
  await expect(page.locator('.person-switch strong')).toHaveText(names.editor);
  await expect(desk.body).toContainText('Hujan reda.');
  await desk.command('Bahasa Indonesia');
  await lookFor(page, 'bekerja reporter');
  await expect(options(page)).toHaveText([`Bekerja sebagai ${names.reporter} (Reporter)`]);
});

test('what was named comes first, and other words for it find it, too', async ({ open }) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir');
  await desk.command('Bahasa Indonesia');
  await lookFor(page, 'redaksi');
  await expect(options(page).first()).toHaveText('Redaksi…');
  const box = desk.dialog.getByRole('combobox');
  for (const word of ['hapus', 'delete']) {
    await box.fill(word);
    await expect(options(page).filter({ hasText: 'Buang ke tempat sampah' })).toBeEnabled();
  }
  for (const word of ['pengaturan', 'setelan', 'preferensi', 'settings', 'preferences', 'options']) {
    await box.fill(word);
    await expect(options(page)).toHaveText(['Redaksi…']);
  }
});

test('what can be done or opened comes before what cannot', async ({ open }) => {
  const { desk, page } = await open();
  await lookFor(page, 'publish');
  await expect(options(page).first()).toHaveText(/^Publish or perish/);
  await expect(options(page).nth(1)).toHaveText(/^Publish….*Only an editor can do this\.$/);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(desk.headline).toHaveValue('Publish or perish');
});

test('before much is typed the palette holds only what can be done', async ({ open }) => {
  const { page } = await open();
  const refused = page.getByRole('dialog').getByRole('option', { disabled: true });
  await lookFor(page, 'p');
  await expect(options(page).filter({ hasText: 'Previous story' })).toBeEnabled();
  await expect(refused).toHaveCount(0);
  await page.keyboard.type('re');
  await expect(refused).toHaveText([/^Find previous/, /^Show the preview/, /^Newsroom…/]);
});

for (const [what, keys] of [
  ['a word', ['Control+Shift+ArrowLeft']],
  ['all of the text', ['Control+a']],
] as const) {
  test(`a command from the palette is done to ${what} that is selected`, async ({ open, profile }) => {
    await prepareProfile(profile, (store, people) => {
      write(store, people.reporter, { headline: 'Sungai' }, ['Air naik.', 'Jalan putus.', 'Warga pindah.']);
    });
    const { desk, page } = await open();
    await desk.openStory('Sungai');
    await desk.writeAtEnd();
    for (const key of keys) await page.keyboard.press(key);
    const selected = await page.evaluate(() => getSelection()?.toString());
    await desk.command('Bold');
    await expect(desk.body.locator('strong').first()).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);
    expect((await desk.body.locator('strong').allTextContents()).join('\n\n')).toBe(selected);
  });
}

test('the palette that was not wanted gives the caret back where it was', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Sungai' }, ['Air naik.', 'Jalan putus.']);
  });
  const { desk, page } = await open();
  await desk.openStory('Sungai');
  await desk.writeAtEnd();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+k');
  await expect(desk.dialog.getByRole('combobox')).toBeFocused();
  await desk.escape();
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('XX');
  await expect(desk.body.locator('p').last()).toHaveText('Jalan putXXus.');
});

test('a command is found by its name in the other language, and undo says that there is nothing to undo', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile);
  const { desk, page } = await open();
  await page.keyboard.press('Control+k');
  await expect(desk.dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('tema gelap');
  await expect(desk.dialog.locator('.palette-item')).toHaveText([/Dark theme/]);
  await desk.dialog.getByRole('combobox').fill('undo');
  await expect(desk.dialog.locator('.palette-item')).toHaveText([/Undo.*There is nothing to undo/]);
});
