import type { Page } from '@playwright/test';
import { saveBlocks } from '../../electron/articles/save.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { type Block, blockText } from '../../shared/blocks/block.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';
import { fixtureId } from '../fixtures/everyBlock.ts';
import { placed, write } from '../store/newsroom.ts';
import type { Desk } from './desk.ts';
import { blocksOnDisk, textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { addPicture } from './pictures.ts';
import { prepareProfile } from './profile.ts';

const undrawn = 80;

const blocks: Block[] = [
  {
    id: fixtureId(1),
    type: 'paragraph',
    content: [{ text: 'Kapal ka' }, { text: 'ram', marks: ['bold'] }, { text: ' di laut.' }],
  },
  {
    id: fixtureId(2),
    type: 'list',
    ordered: false,
    items: [
      { id: fixtureId(3), content: [{ text: 'Karam dua', link: 'https://example.com/' }, { text: ' kali' }] },
    ],
  },
  ...Array.from(
    { length: undrawn },
    (_, index): Block => ({
      id: fixtureId(10 + index),
      type: 'paragraph',
      content: [{ text: `Alinea ${index}, yang cukup panjang untuk mengisi halaman. `.repeat(4) }],
    }),
  ),
  { id: fixtureId(4), type: 'quote', content: [{ text: 'Mereka karam.' }], citation: '' },
];

const pictured = (picture: Picture): Block[] => [
  { id: fixtureId(100), type: 'paragraph', content: [{ text: 'Kapal karam.' }] },
  { id: fixtureId(101), type: 'image', ...picture },
  { id: fixtureId(102), type: 'fold', label: 'Mengapa karam' },
  { id: fixtureId(103), type: 'paragraph', content: [{ text: 'Akhir.' }] },
];

let withPicture: { id: ArticleId; blocks: Block[] };

test.beforeEach(({ profile }) =>
  prepareProfile(profile, async (store, people) => {
    const words = { alt: 'Kapal karam', caption: 'Karam di laut.', credit: 'Foto: Karam/difanews.com' };
    const picture = await addPicture(store, profile, { width: 300, height: 200 }, words);
    withPicture = { id: write(store, people.reporter, { headline: 'Bergambar' }), blocks: pictured(picture) };
    saveBlocks(store, 'editor', withPicture.id, { put: placed(withPicture.blocks), remove: [] });
    const id = write(store, people.reporter, { headline: 'Karam' });
    saveBlocks(store, 'editor', id, { put: placed(blocks), remove: [] });
  }),
);

const bar = (page: Page) => {
  const search = page.getByRole('search');
  return {
    find: search.getByLabel('Find in the text'),
    replacement: search.getByLabel('Replace with'),
    said: search.getByRole('status'),
    button: (name: string) => search.getByRole('button', { name, exact: true }),
  };
};

/** Opens a story, and the bar that finds and replaces in it. */
async function beginReplacing(desk: Desk, page: Page, headline: string): Promise<ReturnType<typeof bar>> {
  await desk.openStory(headline);
  await page.keyboard.press('Control+h');
  return bar(page);
}

/** The blocks that said the word, as they are on the disk. */
const told = (profile: string) => {
  const texts = textsOnDisk(profile);
  return [texts[0], texts[1], texts.at(-1)];
};

test('a word is replaced where one goes, with its marks, and one goes on to the next', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const { find, replacement, said } = await beginReplacing(desk, page, 'Karam');
  await expect(find).toBeFocused();
  await page.keyboard.type('karam');
  await expect(said.first()).toHaveText('1 of 3');
  await page.keyboard.press('Control+h');
  await expect(replacement).toBeFocused();
  // It holds the word itself, which is not to be replaced in turn.
  await page.keyboard.type('karamba');
  await page.keyboard.press('Enter');
  await expect(said.first()).toHaveText('2 of 3');
  await page.keyboard.press('Enter');
  await expect(said.first()).toHaveText('3 of 3');
  await expect(replacement).toBeFocused();
  await expect(desk.body.locator('blockquote')).toBeInViewport();
  await expect
    .poll(() => told(profile))
    .toEqual(['Kapal karamba di laut.', 'karamba dua kali', 'Mereka karam.']);
  const [paragraph, list] = blocksOnDisk(profile);
  expect(paragraph).toEqual({
    id: fixtureId(1),
    type: 'paragraph',
    content: [{ text: 'Kapal karamba di laut.' }],
  });
  expect(list).toMatchObject({
    items: [
      {
        id: fixtureId(3),
        content: [{ text: 'karamba dua', link: 'https://example.com/' }, { text: ' kali' }],
      },
    ],
  });
});

test('all of a word is replaced at once, drawn or not, and comes back in one step', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Karam');
  await desk.command('Find and replace');
  const { find, replacement, said, button } = bar(page);
  await find.fill('karam');
  await replacement.fill('tenggelam');
  await expect(said.first()).toHaveText('1 of 3');
  await button('Replace all').click();
  await expect(said).toHaveText(['Not found', '3 were replaced']);
  // The button that was pressed can do nothing more; the keyboard stays in the bar.
  await expect(page.getByRole('search')).toBeFocused();
  const after = ['Kapal tenggelam di laut.', 'tenggelam dua kali', 'Mereka tenggelam.'];
  await expect.poll(() => told(profile)).toEqual(after);

  await page.keyboard.press('Control+z');
  await expect.poll(() => blocksOnDisk(profile)).toEqual(blocks);
  await expect(said.first()).toHaveText(/of 3/);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => told(profile)).toEqual(after);
});

test('in a caption, a credit and on a fold a word is replaced as in the text, and comes back', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const { find, replacement, said, button } = await beginReplacing(desk, page, 'Bergambar');
  const words = () => {
    const [text, image, fold] = blocksOnDisk(profile, withPicture.id);
    if (!text || image?.type !== 'image' || fold?.type !== 'fold') return undefined;
    return [blockText(text), image.alt, image.caption, image.credit, fold.label];
  };
  await find.fill('karam');
  await replacement.fill('tenggelam');
  await expect(said.first()).toHaveText('1 of 4');
  await replacement.press('Enter');
  await expect(said.first()).toHaveText('1 of 3');
  await replacement.press('Enter');
  await expect(said.first()).toHaveText('1 of 2');
  await expect(desk.body.locator('figcaption')).toHaveText(/^tenggelam di laut[.]/);
  const half = [
    'Kapal tenggelam.',
    'Kapal karam',
    'tenggelam di laut.',
    'Foto: Karam/difanews.com',
    'Mengapa karam',
  ];
  await expect.poll(words).toEqual(half);
  await button('Replace all').click();
  await expect(said).toHaveText(['Not found', '2 were replaced']);
  await expect
    .poll(words)
    .toEqual([...half.slice(0, 3), 'Foto: tenggelam/difanews.com', 'Mengapa tenggelam']);

  await page.keyboard.press('Control+z');
  await expect.poll(words).toEqual(half);
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('Control+z');
  await expect.poll(() => blocksOnDisk(profile, withPicture.id)).toEqual(withPicture.blocks);
});

test('what has no room for the replacement is left, and not counted as replaced', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const { find, replacement, said, button } = await beginReplacing(desk, page, 'Bergambar');
  await find.fill('karam');
  await replacement.fill('tenggelam '.repeat(7));
  await expect(said.first()).toHaveText('1 of 4');
  await button('Replace all').click();
  await expect(said).toHaveText(['1 of 1', '3 were replaced']);
  await desk.saved();
  expect(blocksOnDisk(profile, withPicture.id)[2]).toEqual(withPicture.blocks[2]);
  expect(blocksOnDisk(profile, withPicture.id)[1]).not.toEqual(withPicture.blocks[1]);
});

test('what has no room for the replacement is passed, and that is said', async ({ open, profile }) => {
  const { desk, page } = await open();
  const { find, replacement, said } = await beginReplacing(desk, page, 'Bergambar');
  await find.fill('karam');
  await replacement.fill('tenggelam '.repeat(7));
  await find.press('Shift+Enter');
  await expect(said).toHaveText(['4 of 4', '']);
  await replacement.press('Enter');
  await expect(said).toHaveText(['1 of 4', 'One was left: it would be too long']);
  expect(blocksOnDisk(profile, withPicture.id)).toEqual(withPicture.blocks);
  await desk.command('Bahasa Indonesia');
  await expect(
    page.getByRole('status').filter({ hasText: 'Satu dibiarkan: akan terlalu panjang' }),
  ).toBeVisible();
  await page.getByLabel('Ganti dengan').press('Enter');
  await expect(page.locator('.find-row').nth(1).getByRole('status')).toBeEmpty();
});

test('what was found is written over when one goes back to the story, also from a picture that was selected', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Bergambar');
  const { find, said } = bar(page);
  const selected = desk.body.locator('[data-selected]');
  await desk.body.locator('figure img').click();
  await expect(selected).toHaveCount(1);
  await page.keyboard.press('Control+f');
  await find.fill('karam');
  await expect(said).toHaveText('1 of 4');
  await find.press('Escape');
  await expect(selected).toHaveCount(0);
  await page.keyboard.type('pulang');
  await expect.poll(() => textsOnDisk(profile, withPicture.id)[0]).toBe('Kapal pulang.');
  expect(blocksOnDisk(profile, withPicture.id)[1]).toEqual(withPicture.blocks[1]);

  // The words of a picture are written beside it.
  await page.keyboard.press('Control+f');
  await find.fill('di laut');
  await expect(said).toHaveText('1 of 1');
  await find.press('Escape');
  await expect(selected).toHaveCount(1);
});

test('replacing is a step of its own, apart from what was typed just before', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Karam');
  await desk.writeAtEnd();
  await page.keyboard.type(' Semua.');
  await page.keyboard.press('Control+h');
  const { find, replacement, said } = bar(page);
  await find.fill('semua');
  await replacement.fill('Seluruhnya');
  await expect(said.first()).toHaveText('1 of 1');
  await replacement.press('Enter');
  await expect.poll(() => told(profile)[2]).toBe('Mereka karam. Seluruhnya.');
  await page.keyboard.press('Escape');
  await expect(desk.body).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => told(profile)[2]).toBe('Mereka karam. Semua.');
});

test('whoever may not change the story can find in it, and not replace', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory('Karam');
  const inMenu = () =>
    app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('edit.replace');
      return { label: item?.label, enabled: item?.enabled, keys: item?.accelerator };
    });
  await expect.poll(inMenu).toEqual({ label: 'Find and replace', enabled: true, keys: 'CommandOrControl+H' });
  await page.keyboard.press('Control+h');
  await bar(page).find.fill('karam');
  await expect(bar(page).replacement).toBeVisible();
  await desk.sitAs('layout');
  await expect(bar(page).replacement).toBeHidden();
  await expect(bar(page).button('Replace…')).toBeDisabled();
  await expect.poll(inMenu).toMatchObject({ enabled: false });
  await expect(bar(page).said).toHaveText('1 of 3');
});
