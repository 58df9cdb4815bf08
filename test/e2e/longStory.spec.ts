import type { ElectronApplication, Page } from '@playwright/test';
import { write } from '../store/newsroom.ts';
import { caretAt, pressUntil } from './caretAt.ts';
import type { Desk } from './desk.ts';
import { textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

// Five thousand words: most of it is out of sight, and what is out of sight is neither laid out nor drawn.
const lines = Array.from(
  { length: 100 },
  (_, index) =>
    `Alinea ${index}. ${'kapal pelabuhan warga kota harga '.repeat(4 + ((index * 7) % 13)).trim()}.`,
);

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Panjang' }, lines);
  }),
);

async function begin(desk: Desk, page: Page): Promise<void> {
  await desk.openStory('Panjang');
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Control+Home');
}

function copied(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

/** Presses a key until the caret is in a paragraph, always in sight, and gives the paragraphs it came through. */
async function paragraphsUntil(page: Page, key: string, last: number): Promise<number[]> {
  const seen = await pressUntil(page, key, last);
  expect(seen.filter(({ inSight }) => !inSight)).toEqual([]);
  return seen.map(({ block }) => block);
}

test('PageDown and PageUp go through the whole of a long story, page by page, with the caret in sight', async ({
  open,
}) => {
  const { desk, page } = await open();
  await begin(desk, page);
  const down = await paragraphsUntil(page, 'PageDown', 99);
  expect(down).toEqual(down.toSorted((a, b) => a - b));
  expect(new Set(down).size).toBeGreaterThan(8);
  const up = await paragraphsUntil(page, 'PageUp', 0);
  expect(up).toEqual(up.toSorted((a, b) => b - a));
  expect(new Set(up).size).toBeGreaterThan(8);
});

test('the arrow keys go from line to line and leave no paragraph out, down and up again', async ({
  open,
}) => {
  const { desk, page } = await open();
  await begin(desk, page);
  const every = Array.from({ length: 16 }, (_, index) => index);
  expect([...new Set(await paragraphsUntil(page, 'ArrowDown', 15))]).toEqual(every);
  expect([...new Set(await paragraphsUntil(page, 'ArrowUp', 0))]).toEqual(every.toReversed());
});

test('the arrow keys go on from the last paragraph up through what was never drawn', async ({ open }) => {
  const { desk, page } = await open();
  await begin(desk, page);
  await page.keyboard.press('Control+End');
  const up = [...new Set(await paragraphsUntil(page, 'ArrowUp', 75))];
  expect(up).toEqual(Array.from({ length: 25 }, (_, index) => 99 - index));
});

test('what is selected with Shift and PageDown is what is copied', async ({ open }) => {
  const { app, desk, page } = await open();
  await begin(desk, page);
  await page.keyboard.press('ArrowDown');
  for (let pages = 0; pages < 8; pages++) await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('Shift+End');
  const { block: paragraph } = await caretAt(page);
  expect(paragraph).toBeGreaterThan(15);
  await page.keyboard.press('Control+c');
  await expect.poll(async () => (await copied(app)).split(/\n+/).length).toBe(paragraph + 1);
  const paragraphs = (await copied(app)).split(/\n+/);
  expect(paragraphs.slice(1, -1)).toEqual(lines.slice(1, paragraph));
  expect(lines[paragraph]).toContain(paragraphs.at(-1) as string);
});

test('all of it is selected, copied, and cut', async ({ open, profile }) => {
  const { app, desk, page } = await open();
  await begin(desk, page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect.poll(async () => (await copied(app)).split(/\n+/)).toEqual(lines);
  await page.keyboard.press('Delete');
  await page.keyboard.type('Baru.');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['Baru.']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => textsOnDisk(profile)).toEqual(lines);
});

test('a click in what has just scrolled into sight puts the caret where it was clicked', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page);
  const target = desk.body.locator('> p').nth(60);
  await target.scrollIntoViewIfNeeded();
  await target.click({ position: { x: 1, y: 10 } });
  await page.keyboard.press('Home');
  await page.keyboard.type('Di sini. ');
  await expect.poll(() => textsOnDisk(profile)[60]).toBe(`Di sini. ${lines[60]}`);
});

test('words are found in the whole story, drawn or not, counted, and gone through one by one', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await begin(desk, page);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('search').getByRole('textbox');
  const count = page.getByRole('search').getByRole('status');
  await expect(field).toBeFocused();
  await page.keyboard.type('alinea 7');
  await expect(count).toHaveText('1 of 11');
  expect(await marked(page)).toEqual({ all: 11, current: 'Alinea 7' });
  for (const paragraph of [70, 71, 72]) {
    await page.keyboard.press('Enter');
    await expect(count).toHaveText(`${paragraph - 68} of 11`);
    await expect(desk.body.locator('> p').nth(paragraph)).toBeInViewport();
  }
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('3 of 11');
  await page.keyboard.press('Control+g');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toBeHidden();
  expect(await marked(page)).toEqual({ all: 0, current: '' });
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('Ditemukan');
  await expect.poll(() => textsOnDisk(profile)[72]).toBe(lines[72]?.replace('Alinea 72', 'Ditemukan2'));
});

test('what is found follows the typing, goes round at the end, and says when there is nothing', async ({
  open,
}) => {
  const { desk, page } = await open();
  await begin(desk, page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('alinea 99');
  const count = page.getByRole('search').getByRole('status');
  await expect(count).toHaveText('1 of 1');
  await desk.writeAtEnd();
  await page.keyboard.type(' Lagi ALINEA 99.');
  await expect(count).toHaveText('1 of 2');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('2 of 2');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('1 of 2');
  await page.keyboard.type('tidak ada di sini');
  await expect(count).toHaveText('Not found');
});

test('a word in bold, in a link or with a mark inside is found as one; two paragraphs are not one', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Temuan');
  await desk.writeAtEnd();
  await page.keyboard.type('kapal la');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('ut');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('barat');
  await page.keyboard.press('Control+f');
  const count = page.getByRole('search').getByRole('status');
  await page.keyboard.type('laut');
  await expect(count).toHaveText('1 of 1');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('lautbarat');
  await expect(count).toHaveText('Not found');
});

/** How many places are marked as found, and what the one says that is gone to. */
function marked(page: Page): Promise<{ all: number; current: string }> {
  return page.evaluate(() => ({
    all: CSS.highlights.get('found')?.size ?? 0,
    current: [...(CSS.highlights.get('found-current') ?? [])].map(String).join(),
  }));
}
