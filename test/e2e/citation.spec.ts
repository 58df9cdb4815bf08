import { saveBlocks } from '../../electron/articles/save.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { type Block, blockText } from '../../shared/blocks/block.ts';
import { fixtureId } from '../fixtures/everyBlock.ts';
import { placed, write } from '../store/newsroom.ts';
import { blocksOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

const said: Block[] = [
  { id: fixtureId(1), type: 'paragraph', content: [{ text: 'Kapal karam.' }] },
  {
    id: fixtureId(2),
    type: 'quote',
    content: [{ text: 'Kami selamat.' }],
    citation: 'Nakhoda KM Karam Jaya',
  },
  { id: fixtureId(3), type: 'paragraph', content: [{ text: 'Akhir.' }] },
  { id: fixtureId(4), type: 'pullQuote', content: [{ text: 'Laut tenang.' }], citation: 'Awak Karam Jaya' },
];

const fold: Block[] = [
  { id: fixtureId(5), type: 'fold', label: 'Baca selengkapnya' },
  { id: fixtureId(6), type: 'paragraph', content: [{ text: 'Selanjutnya.' }] },
];

const unsaid: Block[] = [{ id: fixtureId(7), type: 'quote', content: [], citation: 'Sutarno' }];

let id: ArticleId;

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    id = write(store, people.reporter, { headline: 'Karam' });
    saveBlocks(store, 'editor', id, { put: placed(said), remove: [] });
    const folded = write(store, people.reporter, { headline: 'Lipatan' });
    saveBlocks(store, 'editor', folded, { put: placed(fold), remove: [] });
    const dateline = { place: 'Karawang', outlet: '' };
    const silent = write(store, people.reporter, { headline: 'Hening', dateline });
    saveBlocks(store, 'editor', silent, { put: placed(unsaid), remove: [] });
    store.articles.writeState(silent, 'approved', null, new Date().toISOString());
  }),
);

/** What the blocks say, each with who said it on a line of its own. */
const texts = (profile: string) => blocksOnDisk(profile, id).map(blockText);

test('Backspace at the start of a quote takes who said it away before its words join those above', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Karam');
  const quote = desk.body.locator('blockquote.quote');
  await desk.body.locator('blockquote.pull-quote').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect.poll(() => texts(profile).at(-1)).toBe('Laut tenang.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(profile).at(-1)).toBe('Laut tenang.\nAwak Karam Jaya');

  await quote.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Backspace');
  await expect(quote).toBeHidden();
  await page.keyboard.press('Backspace');
  await expect
    .poll(() => texts(profile))
    .toEqual(['Kapal karam.Kami selamat.', 'Akhir.', 'Laut tenang.\nAwak Karam Jaya']);
});

test('who said it is found and replaced as the quote is, and comes back', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Karam');
  await page.keyboard.press('Control+h');
  const search = page.getByRole('search');
  const count = search.getByRole('status').first();
  const replacement = search.getByLabel('Replace with');
  await search.getByLabel('Find in the text').fill('karam jaya');
  await expect(count).toHaveText('1 of 2');
  await replacement.fill('Bahari');
  await replacement.press('Enter');
  await expect(count).toHaveText('1 of 1');
  await expect(desk.body.locator('cite')).toHaveText(['Nakhoda KM Bahari', 'Awak Karam Jaya']);
  await search.getByRole('button', { name: 'Replace all' }).click();
  await expect(count).toHaveText('Not found');
  const after = ['Kapal karam.', 'Kami selamat.\nNakhoda KM Bahari', 'Akhir.', 'Laut tenang.\nAwak Bahari'];
  await expect.poll(() => texts(profile)).toEqual(after);

  await page.keyboard.press('Control+4');
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('Control+z');
  await expect.poll(() => blocksOnDisk(profile, id)).toEqual(said);

  // Left there, one is in the quote, with who said it beside it.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('nakhoda');
  await expect(count).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(desk.body).toBeFocused();
  await expect(desk.field('Said by')).toHaveValue('Nakhoda KM Karam Jaya');
  await page.keyboard.type(' Semua.');
  await expect.poll(() => texts(profile).at(1)).toBe('Kami selamat. Semua.\nNakhoda KM Karam Jaya');
});

test('the caret passes by who said it, and a click on it is one at the end of the quote', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Karam');
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('>');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('<');
  await expect
    .poll(() => texts(profile).slice(1, 3))
    .toEqual(['Kami selamat.<\nNakhoda KM Karam Jaya', '>Akhir.']);
  const cite = await desk.body.locator('cite').last().boundingBox();
  await page.mouse.click((cite?.x ?? 0) + (cite?.width ?? 0) / 2, (cite?.y ?? 0) + (cite?.height ?? 0) / 2);
  await page.keyboard.type(' Sekali.');
  await expect.poll(() => texts(profile).at(3)).toBe('Laut tenang. Sekali.\nAwak Karam Jaya');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Habis.');
  await expect.poll(() => texts(profile).at(4)).toBe('Habis.');
});

test('a quote that becomes a pull quote keeps who said it', async ({ open, profile }) => {
  const { app, desk, page } = await open();
  await desk.openStory('Karam');
  await desk.body.getByText('Kami selamat.').click();
  await page.evaluate(() => document.dispatchEvent(new Event('selectionchange')));
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('block.pullQuote')?.click());
  await expect.poll(() => blocksOnDisk(profile, id)[1]).toEqual({ ...said[1], type: 'pullQuote' });
});

test('who said it is one step back in the story, however many letters it has', async ({ open, profile }) => {
  await prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Kutipan' }, ['Kata dia', 'Akhir']);
  });
  const { desk, page } = await open();
  await desk.openStory('Kutipan');
  await desk.body.locator('> p').first().click();
  await page.keyboard.press('Control+Shift+9');
  await desk.field('Said by').click();
  await page.keyboard.type('Sutarno');
  await expect(desk.body.locator('blockquote cite')).toHaveText('Sutarno');
  await desk.body.locator('> p').last().click();
  await page.keyboard.type('!');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(desk.body.locator('blockquote cite')).toHaveText('');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.body.locator('blockquote cite')).toHaveText('Sutarno');
});

test('whoever lays out pages reads who said it and what is on a fold, and can type neither', async ({
  open,
}) => {
  const { desk, page } = await open();
  const cannotType = async (label: string, value: string) => {
    await expect(desk.field(label)).toHaveValue(value);
    await expect(desk.field(label)).toHaveAttribute('readonly');
    await desk.field(label).click();
    await expect(desk.field(label)).toBeFocused();
    await page.keyboard.type('x');
    await expect(desk.field(label)).toHaveValue(value);
  };
  await desk.sitAs('layout');
  await desk.openStory('Karam');
  await desk.body.getByText('Kami selamat.').click();
  await cannotType('Said by', 'Nakhoda KM Karam Jaya');
  await desk.body.getByText('Laut tenang.').click();
  await cannotType('Said by', 'Awak Karam Jaya');
  await desk.openStory('Lipatan');
  await desk.body.getByText('Baca selengkapnya').click();
  await cannotType('Words on the button', 'Baca selengkapnya');
  await desk.saved();
});

test('a story of which readers would get the dateline alone is not published, and why is said', async ({
  open,
}) => {
  const { desk } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Hening');
  await desk.command('Publish…');
  await desk.dialog.locator('.dialog-foot .primary').click();
  await expect(desk.notice).toContainText('This story has no text yet.');
  await desk.escape();
  await expect(desk.state).toHaveText('Approved');
});
