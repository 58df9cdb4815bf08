import { write } from '../store/newsroom.ts';
import { textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

const lines = Array.from({ length: 80 }, (_, index) =>
  `Baris ${index}. ${'kata '.repeat((index * 7) % 40)}`.trim(),
);

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Panjang' }, lines);
  }),
);

test('the keys to the ends of a long article go to its ends, where nothing is drawn yet', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Panjang');
  const expected = [...lines];
  for (let number = 0; number < 8; number++) {
    await desk.writeAtEnd();
    await page.keyboard.type(`akhir${number}`);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(`awal${number}`);
    expected[79] += `akhir${number}`;
    expected[0] = `awal${number}${expected[0]}`;
  }
  await expect.poll(() => textsOnDisk(profile)).toEqual(expected);
});

test('Ctrl+Shift+End selects to the end', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Panjang');
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('Delete');
  await expect.poll(() => textsOnDisk(profile).filter(Boolean)).toEqual([lines[0]]);
});

test('Ctrl+Shift+End selects from where the caret is seen, though the editor has not heard of it yet', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Panjang');
  await desk.writeAtEnd();
  await desk.body.evaluate((body) => {
    // In one task: no selectionchange comes between the two.
    getSelection()?.setPosition(body.children[1]?.firstChild ?? null, 0);
    body.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'End',
        ctrlKey: true,
        shiftKey: true,
        bubbles: true,
        cancelable: true,
      }),
    );
  });
  await page.keyboard.press('Delete');
  await expect.poll(() => textsOnDisk(profile).filter(Boolean)).toEqual([lines[0]]);
});

test('the caret is where it was when one comes back from the headline', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Panjang');
  await desk.body.locator('> p').nth(2).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+3');
  await expect(desk.headline).toBeFocused();
  await page.keyboard.press('Control+4');
  await page.keyboard.type('!');
  await expect.poll(() => textsOnDisk(profile)[2]).toContain('!');
  expect(textsOnDisk(profile)[0]).toBe(lines[0]);
});
