import type { ElectronApplication, Page } from '@playwright/test';
import { saveBlocks } from '../../electron/articles/save.ts';
import { type Block, blockText } from '../../shared/blocks/block.ts';
import { fixtureId } from '../fixtures/everyBlock.ts';
import { paragraph, placed, write } from '../store/newsroom.ts';
import { type CaretAt, caretAt, pressTimes, pressUntil } from './caretAt.ts';
import type { Desk } from './desk.ts';
import { blocksOnDisk, textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { addPicture } from './pictures.ts';
import { prepareProfile, readStore } from './profile.ts';

const long = (index: number) =>
  paragraph(`Alinea ${index}. ${'kapal pelabuhan warga kota harga '.repeat(3 + ((index * 7) % 13)).trim()}.`);
const many = (count: number, block: (index: number) => Block) =>
  Array.from({ length: count }, (_, i) => block(i));

const plain = many(60, long);
const ragged = [...many(5, long), ...many(80, () => paragraph('Pendek.')), ...many(30, long)];
/** Pictures one below the other, and then text. */
const gallery = (pictures: Block[]) => [paragraph('Pelabuhan.'), ...pictures, ...many(20, long)];
const mixed = (pictures: Block[]): Block[] => [
  ...many(12, long),
  { id: fixtureId(1), type: 'divider' },
  ...many(3, long),
  ...pictures,
  { id: fixtureId(2), type: 'fold', label: 'Baca terus' },
  { id: fixtureId(3), type: 'divider' },
  {
    id: fixtureId(4),
    type: 'list',
    ordered: true,
    items: many(30, long).map((point, index) => ({
      id: fixtureId(100 + index),
      content: point.type === 'paragraph' ? point.content : [],
    })),
  },
  {
    id: fixtureId(5),
    type: 'pullQuote',
    content: [{ text: 'Sawah tidak bisa menunggu rapat.' }],
    citation: 'Sutarno',
  },
  ...many(10, long),
];

test.beforeEach(({ profile }) =>
  prepareProfile(profile, async (store, people) => {
    const picture = await addPicture(store, profile, { width: 1000, height: 800 });
    const pictures = many(3, (index) => ({ id: fixtureId(10 + index), type: 'image', ...picture }));
    const stories = { ragged, mixed: mixed(pictures), gallery: gallery(pictures), plain };
    for (const [headline, blocks] of Object.entries(stories)) {
      const id = write(store, people.reporter, { headline });
      saveBlocks(store, 'editor', id, { put: placed(blocks), remove: [] });
    }
  }),
);

async function begin(desk: Desk, page: Page, headline: string): Promise<void> {
  await desk.openStory(headline);
  await expect.poll(() => pictureHeights(desk)).not.toContain(0);
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Control+Home');
}

/** How high the pictures are that are there; 0 while one is being loaded. */
function pictureHeights(desk: Desk): Promise<number[]> {
  return desk.body
    .locator('img')
    .evaluateAll((pictures) => pictures.map((picture) => (picture as HTMLImageElement).naturalHeight));
}

/** Every press led on, to where one can see it. */
function expectOnward(seen: readonly CaretAt[], way: 1 | -1): void {
  expect(seen.filter(({ inSight }) => !inSight)).toEqual([]);
  const steps = seen.slice(1).map((now, index) => {
    const before = seen[index] as CaretAt;
    return Math.sign(now.block - before.block || now.character - before.character);
  });
  expect(steps, JSON.stringify(seen)).toEqual(steps.map(() => way));
}

test('a page is what is in sight less a line, so that the caret keeps its height and no line is missed', async ({
  open,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'plain');
  const view = await page.locator('.sheet').evaluate((sheet) => sheet.clientHeight);
  for (const [key, last, way] of [
    ['PageDown', 59, 1],
    ['PageUp', 0, -1],
  ] as const) {
    const seen = await pressUntil(page, key, last);
    expectOnward(seen, way);
    // The first page and the last are as long as what is left of the story.
    const inner = seen.slice(2, -2);
    expect(inner.length).toBeGreaterThan(3);
    const heights = inner.map(({ y }) => y);
    expect(Math.max(...heights) - Math.min(...heights), String(heights)).toBeLessThan(20);
    const pages = inner
      .slice(1)
      .map((place, index) => (place.scrolled - (inner[index]?.scrolled ?? 0)) * way);
    expect(Math.min(...pages), String(pages)).toBeGreaterThan(view - 65);
    expect(Math.max(...pages), String(pages)).toBeLessThanOrEqual(view);
  }
});

test('presses in a row go as far as presses one by one', async ({ open }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'plain');
  const slow = await pressTimes(page, 'PageDown', 5);
  await page.keyboard.press('Control+Home');
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('PageDown');
  const { block, character, inSight } = await caretAt(page);
  expect({ block, character, inSight }).toMatchObject({
    block: slow.at(-1)?.block,
    character: slow.at(-1)?.character,
    inSight: true,
  });
});

for (const [where, steps] of [
  ['in the middle', 40],
  ['at the right', 56],
] as const) {
  test(`the caret comes back to its column ${where} of the line after short lines`, async ({ open }) => {
    const { desk, page } = await open();
    await begin(desk, page, 'ragged');
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
    const { x } = await caretAt(page);
    const down = await pressTimes(page, 'PageDown', 8);
    const short = down.filter(({ block }) => block > 5 && block < 84);
    expect(short.length).toBeGreaterThan(1);
    for (const place of short) expect(place.x).toBeLessThan(x - 100);
    // The right edge is ragged: a line may end a long word earlier.
    const landed = down.filter(({ block }) => block > 85);
    expect(landed.length).toBeGreaterThan(1);
    for (const place of landed) expect(Math.abs(place.x - x)).toBeLessThan(steps === 40 ? 12 : 110);
    // A caret that was taken elsewhere goes along where it is now.
    await page.keyboard.press('Home');
    const home = await caretAt(page);
    await page.keyboard.press('PageUp');
    expect(Math.abs((await caretAt(page)).x - home.x)).toBeLessThan(4);
  });
}

test('pages go on over pictures, dividers, folds, lists and quotes, and never to the same place twice', async ({
  open,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'mixed');
  const last = (await desk.body.locator('> *').count()) - 1;
  expectOnward(await pressUntil(page, 'PageDown', last, 60), 1);
  await page.keyboard.press('Control+End');
  expectOnward(await pressUntil(page, 'PageUp', 0, 60), -1);
});

test('pictures that fill the page are gone through one by one, there and back', async ({ open }) => {
  const { app, desk, page } = await open();
  await lower(app, page);
  await begin(desk, page, 'gallery');
  const down = await pressUntil(page, 'PageDown', 12, 60);
  expectOnward(down, 1);
  expect(down.filter(({ whole }) => whole).map(({ block }) => block)).toEqual([1, 2, 3]);
  const up = await pressUntil(page, 'PageUp', 0, 60);
  expectOnward(up, -1);
  expect(up.at(-1)?.block).toBe(0);
});

test('from a picture that is selected the page goes on below it, and back above it', async ({ open }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'gallery');
  const last = desk.body.locator('figure').nth(2);
  const select = async () => {
    await last.click();
    await expect(last).toHaveAttribute('data-selected');
    return caretAt(page);
  };
  const from = await select();
  expect(from).toMatchObject({ block: 3, whole: true });
  await page.keyboard.press('PageDown');
  expectOnward([from, await caretAt(page)], 1);
  await select();
  await page.keyboard.press('PageUp');
  expectOnward([from, await caretAt(page)], -1);
  await select();
  await page.keyboard.press('Shift+PageDown');
  expect(await caretAt(page)).toMatchObject({ whole: false, inSight: true });
  await page.keyboard.press('Delete');
  await expect(desk.body.locator('figure')).toHaveCount(2);
});

test('with Shift the pages are selected, there and back, with the pictures on the way', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page, 'gallery');
  await page.keyboard.press('ArrowRight');
  const places = await pressTimes(page, 'Shift+PageDown', 5);
  expectOnward(places, 1);
  await page.keyboard.press('Shift+PageUp');
  const end = await caretAt(page);
  expect(end).toMatchObject({ block: places.at(-2)?.block, inSight: true });
  expect(end.block).toBeGreaterThan(5);
  const story = storyOnDisk(profile);
  const before = blocksOnDisk(profile, story);
  const texts = before.map(blockText);
  await page.keyboard.press('Delete');
  const left = `${texts[0]?.slice(0, 1)}${texts[end.block]?.slice(end.character)}`;
  await expect.poll(() => textsOnDisk(profile, story)).toEqual([left, ...texts.slice(end.block + 1)]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => blocksOnDisk(profile, story)).toEqual(before);
});

test('the last page ends at the end of the story, the first at its start', async ({ open, profile }) => {
  const { desk, page } = await open();
  await begin(desk, page, 'plain');
  for (let pages = 0; pages < 15; pages++) await page.keyboard.press('PageDown');
  await page.keyboard.type('Akhir');
  for (let pages = 0; pages < 15; pages++) await page.keyboard.press('PageUp');
  await page.keyboard.type('Awal');
  await expect.poll(() => textsOnDisk(profile).at(-1)).toMatch(/\.Akhir$/);
  await expect.poll(() => textsOnDisk(profile)[0]).toMatch(/^AwalAlinea 0\./);
  expect((await caretAt(page)).inSight).toBe(true);
});

/** The id of the story with the pictures below each other. */
function storyOnDisk(profile: string): string {
  return readStore(
    profile,
    (database) =>
      database
        .prepare("SELECT id FROM article WHERE json_extract(fields, '$.headline') = 'gallery'")
        .pluck()
        .get() as string,
  );
}

/** Makes the window so low that a picture is higher than the page. */
async function lower(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(200, 200);
    window?.setSize(1300, 480);
  });
  await expect.poll(() => page.evaluate(() => innerHeight)).toBeLessThan(500);
}
