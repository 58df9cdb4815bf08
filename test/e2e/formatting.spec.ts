import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/demo/startApp.mjs';
import type { Block } from '../../shared/blocks/block.ts';
import { commands } from '../../shared/commands/command.ts';
import { commandLabels } from '../../shared/commands/labels.ts';
import type { Desk } from './desk.ts';
import { blocksOnDisk, textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { chooseFiles } from './pictures.ts';
import { prepareProfile } from './profile.ts';

const picture = join(root, 'renderer/public/sample/harbour-1600.jpg');
const pictures = [picture, join(root, 'renderer/public/sample/city-1600.jpg')];

const blockCommands = commands.filter((command) => command.startsWith('block.'));

test.beforeEach(({ profile }) => prepareProfile(profile));

async function begin(desk: Desk, page: Page, text = ''): Promise<void> {
  await desk.newStory('Sawah menunggu air');
  await desk.writeAtEnd();
  await page.keyboard.type(text);
}

/** The blocks without their ids, which other tests look at. */
function shapes(profile: string): unknown[] {
  const bare = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(bare)
      : value && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([key]) => key !== 'id')
              .map(([key, inner]) => [key, bare(inner)]),
          )
        : value;
  return blocksOnDisk(profile).map(bare);
}

const marks = [
  ['bold', 'Control+b'],
  ['italic', 'Control+i'],
  ['underline', 'Control+u'],
  ['strikethrough', 'Control+Shift+x'],
  ['superscript', 'Control+.'],
  ['subscript', 'Control+,'],
  ['code', 'Control+e'],
] as const;

test('every mark is set and taken away by its keys, and the toolbar shows it', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'air');
  await page.keyboard.press('Control+a');
  for (const [mark, keys] of marks) {
    await page.keyboard.press(keys);
    await expect
      .poll(() => shapes(profile))
      .toEqual([{ type: 'paragraph', content: [{ text: 'air', marks: [mark] }] }]);
    await expect(page.locator('.toolbar [aria-pressed="true"]')).toHaveCount(1);
    await page.keyboard.press(keys);
    await expect.poll(() => shapes(profile)).toEqual([{ type: 'paragraph', content: [{ text: 'air' }] }]);
  }
});

test('marks may lie on top of each other, and go on with what is typed next', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'a');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('b');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('c');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('d');
  await expect
    .poll(() => shapes(profile))
    .toEqual([
      {
        type: 'paragraph',
        content: [
          { text: 'a' },
          { text: 'b', marks: ['bold'] },
          { text: 'c', marks: ['bold', 'italic'] },
          { text: 'd', marks: ['italic'] },
        ],
      },
    ]);
});

const kinds: [string, Partial<Block> & { level?: number }][] = [
  ['Control+Alt+2', { type: 'heading', level: 2 }],
  ['Control+Alt+3', { type: 'heading', level: 3 }],
  ['Control+Alt+4', { type: 'heading', level: 4 }],
  ['Control+Shift+8', { type: 'list', ordered: false } as Partial<Block>],
  ['Control+Shift+7', { type: 'list', ordered: true } as Partial<Block>],
  ['Control+Shift+9', { type: 'quote' }],
  ['Control+Alt+0', { type: 'paragraph' }],
];

test('every kind of block is made by its keys', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'air');
  for (const [keys, shape] of kinds) {
    await page.keyboard.press(keys);
    await expect.poll(() => shapes(profile)).toMatchObject([shape]);
    expect(textsOnDisk(profile)).toEqual(['air']);
  }
});

test('a pull quote is made from the toolbar, and who said it is written in the inspector', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Sawah tidak bisa menunggu rapat.');
  await page.locator('.toolbar .kind').click();
  await expect(page.getByRole('menuitemradio', { name: 'Paragraph' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Pull quote' }).click();
  await desk.field('Said by').fill('Sutarno, petani');
  await expect
    .poll(() => shapes(profile))
    .toMatchObject([
      {
        type: 'pullQuote',
        content: [{ text: 'Sawah tidak bisa menunggu rapat.' }],
        citation: 'Sutarno, petani',
      },
    ]);
  await expect(desk.body.locator('blockquote.pull-quote cite')).toHaveText('Sutarno, petani');
});

test('the toolbar names every kind of block in full, in both languages, and nothing in it moves', async ({
  open,
}) => {
  const { desk, page, resize } = await open();
  await begin(desk, page, 'air');
  const kind = page.locator('.toolbar .kind');
  const nextTool = page.locator('.toolbar [aria-pressed]').first();
  const isCut = () => kind.locator('span').evaluate((name) => name.scrollWidth > name.clientWidth);
  for (const language of ['English', 'Bahasa Indonesia'] as const) {
    await desk.command(language);
    for (const [width, height] of [
      [1440, 900],
      [900, 650],
    ] as const) {
      await resize(width, height);
      const before = await nextTool.boundingBox();
      for (const command of blockCommands) {
        const name = commandLabels[command][language === 'English' ? 'en' : 'id'];
        await kind.click();
        await page.getByRole('menu').getByText(name, { exact: true }).click();
        await expect(kind).toHaveText(name);
        expect([name, await isCut()]).toEqual([name, false]);
        expect(await nextTool.boundingBox()).toEqual(before);
      }
      await expect(page.locator('.toolbar button:visible').last()).toBeInViewport({ ratio: 1 });
    }
  }
});

test('Enter after a quote and after a heading goes on with a paragraph', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Judul');
  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Kata dia');
  await page.keyboard.press('Control+Shift+9');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Lanjut');
  await expect
    .poll(() => shapes(profile))
    .toMatchObject([{ type: 'heading' }, { type: 'quote' }, { type: 'paragraph' }]);
});

test('Tab makes a point of a list lie below the one before it, Shift+Tab takes it back', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Karawang');
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Saluran');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Pompa');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Indramayu');
  const item = (text: string) => ({ content: [{ text }] });
  await expect
    .poll(() => shapes(profile))
    .toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          { ...item('Karawang'), list: { ordered: false, items: [item('Saluran'), item('Pompa')] } },
          item('Indramayu'),
        ],
      },
    ]);
});

test('a fold and a divider go below the caret, and the words on the fold are written in the inspector', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Atas');
  await page.keyboard.press('Control+Shift+m');
  await page.keyboard.type('Bawah');
  await page.locator('.toolbar').getByRole('button', { name: 'Insert divider' }).click();
  await page.keyboard.type('Akhir');
  await expect
    .poll(() => shapes(profile))
    .toMatchObject([
      { type: 'paragraph' },
      { type: 'fold', label: '' },
      { type: 'paragraph' },
      { type: 'divider' },
      { type: 'paragraph' },
    ]);
  await desk.body.locator('.fold').click();
  await desk.field('Words on the button').click();
  await page.keyboard.type('Baca terus');
  await expect.poll(() => shapes(profile)[1]).toEqual({ type: 'fold', label: 'Baca terus' });
  await expect(desk.body.locator('.fold')).toHaveText('Baca terus');
});

test('a link is set on the selected words; a javascript address is refused', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'dinas');
  await page.keyboard.press('Control+a');
  await expect(page.locator('.toolbar').getByRole('button', { name: 'Link…' })).toBeEnabled();
  await page.keyboard.press('Control+Shift+k');
  const address = desk.dialog.getByLabel('Link address').last();
  for (const refused of ['javascript:alert(1)', 'data:text/html,a', 'file:///etc/passwd']) {
    await address.fill(refused);
    await desk.dialog.getByRole('button', { name: 'Set link' }).click();
    await expect(desk.dialog.getByRole('alert')).toHaveText(/Only http, https, mailto and tel/);
  }
  expect(shapes(profile)).toEqual([{ type: 'paragraph', content: [{ text: 'dinas' }] }]);
  await address.fill('dinas.example/air');
  await page.keyboard.press('Enter');
  await expect(desk.dialog).toBeHidden();
  await expect
    .poll(() => shapes(profile))
    .toEqual([{ type: 'paragraph', content: [{ text: 'dinas', link: 'https://dinas.example/air' }] }]);

  await page.keyboard.press('Control+Shift+k');
  await desk.dialog.getByRole('button', { name: 'Remove link' }).click();
  await expect.poll(() => shapes(profile)).toEqual([{ type: 'paragraph', content: [{ text: 'dinas' }] }]);
});

test('words are linked by the keys that follow upon selecting them, without a pause', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'air');
  const address = desk.dialog.getByLabel('Link address').last();
  for (const select of ['Shift+Home', 'Shift+ArrowLeft', 'Control+Shift+ArrowLeft']) {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('dinas');
    // A caret in a link would be enough for the command.
    await expect(page.locator('.toolbar').getByRole('button', { name: 'Link…' })).toBeDisabled();
    await page.keyboard.press(select);
    await page.keyboard.press('Control+Shift+k');
    await expect(address).toBeFocused();
    await address.fill('https://dinas.example/');
    await page.keyboard.press('Enter');
    await expect(desk.dialog).toBeHidden();
  }
  const link = 'https://dinas.example/';
  await expect
    .poll(() => shapes(profile).slice(1))
    .toEqual([
      { type: 'paragraph', content: [{ text: 'dinas', link }] },
      { type: 'paragraph', content: [{ text: 'dina' }, { text: 's', link }] },
      { type: 'paragraph', content: [{ text: 'dinas', link }] },
    ]);
});

test('a picture is chosen from a file and gets its words in the inspector', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Atas');
  await chooseFiles(page, () => page.keyboard.press('Control+Shift+i'), [picture]);
  await expect(desk.body.locator('figure img')).toBeVisible();
  await expect
    .poll(() => shapes(profile))
    .toMatchObject([{ type: 'paragraph' }, { type: 'image' }, { type: 'paragraph' }]);
  await desk.body.locator('figure').click();
  const words = desk.inspector.locator('.block-fields');
  await words.getByLabel('Alternative text').fill('Dua derek di dermaga');
  await words.getByLabel('Caption').fill('Dermaga pada pagi hari.');
  await words.getByLabel('Credit').fill('Foto: Rina');
  await expect
    .poll(() => shapes(profile)[1])
    .toMatchObject({
      type: 'image',
      alt: 'Dua derek di dermaga',
      caption: 'Dermaga pada pagi hari.',
      credit: 'Foto: Rina',
    });
  const loaded = await desk.body
    .locator('figure img')
    .evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(loaded).toBeGreaterThan(0);
});

test('one goes on below a picture in sight of it, however high that is', async ({ open }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Atas');
  for (let line = 0; line < 12; line++) await page.keyboard.press('Enter');
  await chooseFiles(page, () => page.keyboard.press('Control+Shift+i'), [picture]);
  await expect(desk.body.locator('figure img')).toBeVisible();
  await expect(desk.body.locator(':scope > p').last()).toBeInViewport({ ratio: 1 });
});

test('several pictures chosen at once lie one below the other, and no empty paragraph is left above them', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Atas bawah');
  for (let step = 0; step < ' bawah'.length; step++) await page.keyboard.press('ArrowLeft');
  const choose = () => chooseFiles(page, () => page.keyboard.press('Control+Shift+i'), pictures);
  const kinds = () => blocksOnDisk(profile).map(({ type }) => type);
  await choose();
  await expect.poll(kinds).toEqual(['paragraph', 'image', 'image', 'paragraph']);
  expect(textsOnDisk(profile).filter(Boolean)).toEqual(['Atas', ' bawah']);

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await choose();
  await expect.poll(() => kinds().slice(3)).toEqual(['paragraph', 'image', 'image', 'paragraph']);
  await page.keyboard.type('Akhir');
  await expect.poll(() => textsOnDisk(profile).at(-1)).toBe('Akhir');
});

test('what belongs to a block is typed as fast as one can, anywhere in it', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Kata dia');
  await page.keyboard.press('Control+Shift+9');
  const citation = desk.field('Said by');
  await citation.click();
  await page.keyboard.type('Sutarno petani di Karawang');
  for (let step = 0; step < ' petani di Karawang'.length; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' Wijaya,');
  await expect(citation).toHaveValue('Sutarno Wijaya, petani di Karawang');
  await expect
    .poll(() => shapes(profile))
    .toMatchObject([{ citation: 'Sutarno Wijaya, petani di Karawang' }]);
});

test('Tab over several points makes none of them lie deeper than a list may be', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page);
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.type('atas');
  await page.keyboard.press('Enter');
  await page.keyboard.type('satu');
  for (const word of ['dua', 'tiga', 'empat', 'lima', 'enam']) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(word);
  }
  await expect.poll(() => textsOnDisk(profile)).toEqual(['atas\nsatu\ndua\ntiga\nempat\nlima\nenam']);
  const before = blocksOnDisk(profile);
  await desk.body.getByText('satu', { exact: true }).click();
  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('!');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['atas\nsatu\ndua\ntiga\nempat\nlima\nenam!']);
  expect(JSON.stringify(blocksOnDisk(profile))).toBe(JSON.stringify(before).replace('"enam"', '"enam!"'));
});

/** A list of these points. */
async function beginList(desk: Desk, page: Page, points: readonly string[]): Promise<void> {
  await begin(desk, page);
  await page.keyboard.press('Control+Shift+8');
  for (const [index, point] of points.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(point);
  }
}

const listOf = (...words: string[]) => ({
  type: 'list',
  ordered: false,
  items: words.map((text) => ({ content: [{ text }] })),
});

test('what is made of one point of a list leaves the others in the list', async ({ open, profile }) => {
  const { desk, page } = await open();
  await beginList(desk, page, ['satu', 'dua', 'tiga', 'empat']);
  await desk.body.getByText('dua', { exact: true }).click();
  await page.keyboard.press('Control+Alt+2');
  const dua = { type: 'heading', level: 2, content: [{ text: 'dua' }] };
  await expect.poll(() => shapes(profile)).toEqual([listOf('satu'), dua, listOf('tiga', 'empat')]);
  await desk.body.getByText('tiga', { exact: true }).click();
  await page.keyboard.press('Control+Shift+8');
  const tiga = { type: 'paragraph', content: [{ text: 'tiga' }] };
  await expect.poll(() => shapes(profile)).toEqual([listOf('satu'), dua, tiga, listOf('empat')]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => shapes(profile)).toEqual([listOf('satu', 'dua', 'tiga', 'empat')]);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Shift+8');
  await expect
    .poll(() => shapes(profile).map((shape) => (shape as Block).type))
    .toEqual(Array(4).fill('paragraph'));
});

test('a quote that was a paragraph meanwhile is still said by the same', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'Kata dia');
  await page.keyboard.press('Control+Shift+9');
  await desk.field('Said by').fill('Sutarno');
  await desk.writeAtEnd();
  await page.keyboard.press('Control+Alt+0');
  await expect.poll(() => shapes(profile)).toEqual([{ type: 'paragraph', content: [{ text: 'Kata dia' }] }]);
  await page.keyboard.press('Control+Shift+9');
  await expect.poll(() => shapes(profile)).toMatchObject([{ type: 'quote', citation: 'Sutarno' }]);
});

test('an address that is too long once it is written out is refused, and that is said', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'air');
  await page.keyboard.press('Control+a');
  await expect(page.locator('.toolbar').getByRole('button', { name: 'Link…' })).toBeEnabled();
  await page.keyboard.press('Control+Shift+k');
  await desk.dialog.getByLabel('Link address').fill(`https://difanews.com/${'é'.repeat(400)}`);
  await desk.dialog.getByRole('button', { name: 'Set link' }).click();
  await expect(desk.dialog.getByRole('alert')).toContainText('too long');
  await desk.escape();
  await expect.poll(() => shapes(profile)).toEqual([{ type: 'paragraph', content: [{ text: 'air' }] }]);
});

test('what is no address is refused as a link, and what is written stays written', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'awal');
  for (const address of ['Jl. Sudirman 5', 'https://contoh .com/berita', 'https://*.example.com/', '://']) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Shift+k');
    await page.keyboard.type(address);
    await page.keyboard.press('Enter');
    await expect(desk.dialog.getByRole('alert')).toContainText('Only http, https');
    await desk.escape();
    await expect(desk.body.locator('a')).toHaveCount(0);
  }
  await desk.writeAtEnd();
  await page.keyboard.type(' lagi');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['awal lagi']);
});
