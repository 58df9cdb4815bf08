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
  await expect(desk.headline).not.toHaveValue('Panen raya');
  await expect.poll(() => textsOnDisk(profile, ids.panen)).toEqual(['Padi turun. Lagi.']);
});
