import type { Locator, Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { blocksOnDisk, newestArticle, textsOnDisk } from './disk.ts';
import { closeApp, expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test.beforeEach(({ profile }) => prepareProfile(profile));

/** A new story with these paragraphs, all of them on the disk. */
async function storyOf(desk: Desk, page: Page, profile: string, lines: readonly string[]): Promise<string[]> {
  await desk.newStory('Sawah menunggu air');
  await desk.writeAtEnd();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await expect.poll(() => textsOnDisk(profile)).toEqual(lines);
  return ids(profile);
}

const ids = (profile: string): string[] => blocksOnDisk(profile).map(({ id }) => id);
const paragraphs = (body: Locator): Locator => body.locator('> p');

/** Arrows go by what is drawn, as people do. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Selects from the start of one paragraph up to the start of the one after it: the whole block. */
async function selectBlock(page: Page, body: Locator, index: number): Promise<void> {
  await paragraphs(body).nth(index).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
}

test('a block keeps its id while it is written in and when the article is opened again', async ({
  open,
  profile,
}) => {
  const first = await open();
  const before = await storyOf(first.desk, first.page, profile, ['satu', 'dua', 'tiga']);
  await paragraphs(first.desk.body).nth(1).click();
  await first.page.keyboard.press('End');
  await first.page.keyboard.type(' setengah');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', 'dua setengah', 'tiga']);
  expect(ids(profile)).toEqual(before);
  await closeApp(first.app);

  const second = await open();
  await second.desk.openStory('Sawah menunggu air');
  await second.desk.writeAtEnd();
  await second.page.keyboard.type(' juga');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', 'dua setengah', 'tiga juga']);
  expect(ids(profile)).toEqual(before);
});

test('Enter in the middle of a block gives the new half a new id; Backspace keeps the first one', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const [first] = await storyOf(desk, page, profile, ['satudua']);
  await page.keyboard.press('Home');
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', 'dua']);
  expect(ids(profile)[0]).toBe(first);
  expect(ids(profile)[1]).not.toBe(first);
  await page.keyboard.press('Backspace');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satudua']);
  expect(ids(profile)).toEqual([first]);
});

test('Enter at the start of a block moves it down as it is', async ({ open, profile }) => {
  const { desk, page } = await open();
  const [one, two] = await storyOf(desk, page, profile, ['satu', 'dua']);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(paragraphs(desk.body)).toHaveText(['satu', '', 'dua']);
  await nextFrame(page);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('antara');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', 'antara', 'dua']);
  expect([ids(profile)[0], ids(profile)[2]]).toEqual([one, two]);
});

test('a block stays the same block when its kind changes: paragraph, heading, list, quote, paragraph', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const before = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await paragraphs(desk.body).nth(1).click();
  const kinds = [
    ['Control+Alt+2', 'heading'],
    ['Control+Shift+8', 'list'],
    ['Control+Shift+7', 'list'],
    ['Control+Shift+9', 'quote'],
    ['Control+Alt+3', 'heading'],
    ['Control+Alt+0', 'paragraph'],
  ] as const;
  for (const [keys, type] of kinds) {
    await page.keyboard.press(keys);
    await expect.poll(() => blocksOnDisk(profile)[1]?.type).toBe(type);
    expect(ids(profile), `as a ${type}`).toEqual(before);
  }
});

test('a block that is cut and pasted elsewhere is still the same block', async ({ open, profile }) => {
  const { desk, page } = await open();
  const [one, two, three] = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 1);
  await page.keyboard.press('Control+x');
  await expect.poll(() => textsOnDisk(profile)).not.toContain('dua');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect.poll(() => textsOnDisk(profile).filter(Boolean)).toEqual(['satu', 'tiga', 'dua']);
  const now = blocksOnDisk(profile);
  const idOf = (text: string) => now[textsOnDisk(profile).indexOf(text)]?.id;
  expect([idOf('satu'), idOf('dua'), idOf('tiga')]).toEqual([one, two, three]);
});

test('a block that is copied and pasted is a new one', async ({ open, profile }) => {
  const { desk, page } = await open();
  const before = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 1);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect.poll(() => textsOnDisk(profile).filter(Boolean)).toEqual(['satu', 'dua', 'tiga', 'dua']);
  const now = ids(profile);
  expect(now.slice(0, 3)).toEqual(before);
  expect(new Set(now).size).toBe(now.length);
});

/** Goes on in another story, which is empty, and gives what pastes into it and tells what it then holds. */
async function otherStory(desk: Desk, page: Page, profile: string, headline: string) {
  const before = newestArticle(profile);
  await desk.newStory(headline);
  await expect.poll(() => newestArticle(profile)).not.toBe(before);
  const articleId = newestArticle(profile);
  return {
    paste: async () => {
      await desk.writeAtEnd();
      await page.keyboard.press('Control+v');
    },
    idOf: async (text: string): Promise<string | undefined> => {
      await expect.poll(() => textsOnDisk(profile, articleId)).toContain(text);
      await desk.saved();
      return blocksOnDisk(profile, articleId)[textsOnDisk(profile, articleId).indexOf(text)]?.id;
    },
  };
}

test('a block that is copied into another story is a new one there', async ({ open, profile }) => {
  const { desk, page } = await open();
  const before = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 1);
  await page.keyboard.press('Control+c');
  const other = await otherStory(desk, page, profile, 'Air tiba');
  await other.paste();
  expect(before).not.toContain(await other.idOf('dua'));
});

test('a block that is cut and pasted into another story is the same there, and a new one in a third', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const [, two] = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 1);
  await page.keyboard.press('Control+x');
  await expect(paragraphs(desk.body)).toHaveText(['satu', 'tiga']);
  const other = await otherStory(desk, page, profile, 'Air tiba');
  await other.paste();
  expect(await other.idOf('dua')).toBe(two);
  const third = await otherStory(desk, page, profile, 'Air surut');
  await third.paste();
  expect(await third.idOf('dua')).not.toBe(two);
});

test('a whole story that is cut and pasted into another is made of the same blocks and points', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.press('Enter');
  await page.keyboard.type('empat');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', 'dua', 'tiga\nempat']);
  const before = blocksOnDisk(profile);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['']);
  const other = await otherStory(desk, page, profile, 'Air tiba');
  await other.paste();
  await other.idOf('tiga\nempat');
  expect(blocksOnDisk(profile)).toEqual(before);
});

test('a block that was cut and brought back is a new one where it is pasted', async ({ open, profile }) => {
  const { desk, page } = await open();
  const before = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 1);
  await page.keyboard.press('Control+x');
  await expect(paragraphs(desk.body)).toHaveText(['satu', 'tiga']);
  await page.keyboard.press('Control+z');
  await expect(paragraphs(desk.body)).toHaveText(['satu', 'dua', 'tiga']);
  const other = await otherStory(desk, page, profile, 'Air tiba');
  await other.paste();
  expect(before).not.toContain(await other.idOf('dua'));
});

test('undo and redo bring the same blocks back', async ({ open, profile }) => {
  const { desk, page } = await open();
  const before = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 1);
  await page.keyboard.press('Delete');
  await expect.poll(() => textsOnDisk(profile)).not.toContain('dua');
  await page.keyboard.press('Control+z');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', 'dua', 'tiga']);
  expect(ids(profile)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => textsOnDisk(profile)).not.toContain('dua');
  await page.keyboard.press('Control+z');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', 'dua', 'tiga']);
  expect(ids(profile)).toEqual(before);
});

test('Enter at the start of a point of a list leaves the words the id they have', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const points = () =>
    blocksOnDisk(profile).flatMap((block) =>
      block.type === 'list'
        ? block.items.map(({ id, content }) => [content.map(({ text }) => text).join(''), id])
        : [],
    );
  await desk.newStory('Sawah menunggu air');
  await desk.writeAtEnd();
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.type('satu');
  await page.keyboard.press('Enter');
  await page.keyboard.type('dua');
  await expect.poll(() => points().map(([words]) => words)).toEqual(['satu', 'dua']);
  const before = points();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => points().map(([words]) => words)).toEqual(['satu', '', 'dua']);
  expect([points()[0], points()[2]]).toEqual(before);
});

test('a list that gets numbers stays one list, with the ids it has', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.newStory('Sawah menunggu air');
  await desk.writeAtEnd();
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.type('satu');
  for (const word of ['dua', 'tiga']) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(word);
  }
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu\ndua\ntiga']);
  const before = blocksOnDisk(profile);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Shift+7');
  await expect
    .poll(() => blocksOnDisk(profile))
    .toEqual(before.map((block) => ({ ...block, ordered: true })));
});

test('what undo brought back keeps its id from a copy of it, and nothing is lost', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const [one, two, three] = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await paragraphs(desk.body).nth(1).click();
  await page.keyboard.press('Control+Alt+2');
  await expect(desk.body.locator('> h2')).toHaveText('dua');
  await page.keyboard.press('Control+z');
  await expect(paragraphs(desk.body)).toHaveText(['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 1);
  await page.keyboard.press('Control+c');
  await desk.writeAtEnd();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect(paragraphs(desk.body)).toHaveText(['satu', 'dua', 'tiga', 'dua', '']);
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', 'dua', 'tiga', 'dua', '']);
  expect(ids(profile).slice(0, 3)).toEqual([one, two, three]);
});

test('a list whose first point is taken out of it has no point more on the disk', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Daftar');
  await desk.writeAtEnd();
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.type('induk');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('anak');
  await expect.poll(() => JSON.stringify(blocksOnDisk(profile))).toContain('anak');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Backspace');
  await expect(paragraphs(desk.body)).toHaveText(['induk']);
  await desk.saved();
  const texts = blocksOnDisk(profile).map((block) =>
    block.type === 'list'
      ? block.items.map(({ content }) => content.map(({ text }) => text).join(''))
      : block.type,
  );
  expect(texts).toEqual(['paragraph', ['anak']]);
});

/** Drags what is selected from the middle of one element to a height in another. */
async function drag(page: Page, from: Locator, to: Locator, downTo: number): Promise<void> {
  const [begin, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!begin || !end) throw new Error('What is dragged is not drawn');
  // What is dragged is what the editor knows to be selected, which it hears of a moment later.
  await nextFrame(page);
  await page.mouse.move(begin.x + 8, begin.y + begin.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + end.height * downTo, { steps: 5 });
  await page.mouse.move(end.x + 62, end.y + end.height * downTo);
  await expect(page.locator('.body [data-drop]')).toHaveCount(1);
  await page.mouse.up();
}

const blocksByWords = (profile: string) =>
  blocksOnDisk(profile).map((block, index) => [textsOnDisk(profile)[index], block.id]);

test('a block that is dragged elsewhere is still the same block, and so are the others', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const [one, two, three] = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 0);
  await drag(page, paragraphs(desk.body).nth(0), paragraphs(desk.body).nth(2), 0.9);
  await expect(desk.body.locator('[data-drop]')).toHaveCount(0);
  await expect
    .poll(() => blocksByWords(profile))
    .toEqual([
      ['dua', two],
      ['tiga', three],
      ['satu', one],
    ]);
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => blocksByWords(profile))
    .toEqual([
      ['satu', one],
      ['dua', two],
      ['tiga', three],
    ]);
  await selectBlock(page, desk.body, 1);
  await drag(page, paragraphs(desk.body).nth(1), paragraphs(desk.body).nth(0), 0.1);
  await expect
    .poll(() => blocksByWords(profile))
    .toEqual([
      ['dua', two],
      ['satu', one],
      ['tiga', three],
    ]);
  await page.keyboard.type('2');
  await expect
    .poll(() => blocksByWords(profile))
    .toEqual([
      ['2', two],
      ['satu', one],
      ['tiga', three],
    ]);
});

test('a block is dragged twice in a row, and by a triple click, as the block it is', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const [one, two, three] = await storyOf(desk, page, profile, ['satu', 'dua', 'tiga']);
  await selectBlock(page, desk.body, 0);
  await drag(page, paragraphs(desk.body).nth(0), paragraphs(desk.body).nth(1), 0.9);
  const swapped = [
    ['dua', two],
    ['satu', one],
    ['tiga', three],
  ];
  await expect.poll(() => blocksByWords(profile)).toEqual(swapped);
  await drag(page, paragraphs(desk.body).nth(1), paragraphs(desk.body).nth(0), 0.1);
  await expect.poll(() => blocksByWords(profile)).toEqual([swapped[1], swapped[0], swapped[2]]);
  await paragraphs(desk.body)
    .nth(2)
    .click({ clickCount: 3, position: { x: 5, y: 8 } });
  await drag(page, paragraphs(desk.body).nth(2), paragraphs(desk.body).nth(0), 0.1);
  await expect.poll(() => blocksByWords(profile)).toEqual([swapped[2], swapped[1], swapped[0]]);
});

const pointsOnDisk = (profile: string) =>
  blocksOnDisk(profile).flatMap((block) =>
    block.type === 'list'
      ? block.items.map(({ id, content }) => [content.map(({ text }) => text).join(''), id])
      : [],
  );

test('points of a list that are deleted or dragged leave the others the points they are', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Daftar');
  await desk.writeAtEnd();
  await page.keyboard.press('Control+Shift+8');
  for (const word of ['satu', 'dua', 'tiga', 'empat']) {
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.type('akhir');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu\ndua\ntiga\nempat', 'akhir']);
  const [one, two, three, four] = pointsOnDisk(profile);
  const points = desk.body.locator('li');
  const select = async (index: number) => {
    await points.nth(index).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Shift+ArrowRight');
  };
  await select(1);
  await page.keyboard.press('Delete');
  await expect.poll(() => pointsOnDisk(profile)).toEqual([one, three, four]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => pointsOnDisk(profile)).toEqual([one, two, three, four]);
  await select(3);
  await page.keyboard.press('Delete');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['satu\ndua\ntiga', 'akhir']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => pointsOnDisk(profile)).toEqual([one, two, three, four]);
  await select(0);
  await drag(page, points.nth(0), points.nth(2), 0.9);
  await expect.poll(() => pointsOnDisk(profile)).toEqual([two, three, one, four]);
  await select(1);
  await drag(page, points.nth(1), paragraphs(desk.body).nth(0), 0.9);
  await expect.poll(() => textsOnDisk(profile)).toEqual(['dua\nsatu\nempat', 'akhir', 'tiga']);
  expect(pointsOnDisk(profile)).toEqual([two, one, four, three]);
});
