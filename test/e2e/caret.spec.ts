import type { Page } from '@playwright/test';
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

const ways = [
  ['the palette', 'Control+k'],
  ['a search for nothing', 'Control+f'],
  ['replacing nothing', 'Control+h'],
] as const;
for (const [way, key] of ways) {
  test(`the caret is where it was when one comes back from ${way}`, async ({ open, profile }) => {
    const { desk, page } = await open();
    await desk.openStory('Panjang');
    await desk.body.locator('> p').nth(2).click();
    await page.keyboard.press('Home');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    // In a long story what is pressed may have moved under the pointer; what counts is where the caret is now.
    const [index, offset] = await desk.body.evaluate((body) => {
      const { anchorNode, anchorOffset } = getSelection() as Selection;
      return [[...body.children].findIndex((block) => block.contains(anchorNode)), anchorOffset];
    });
    await page.keyboard.press(key);
    await expect(desk.body).not.toBeFocused();
    await page.keyboard.press('Escape');
    await expect(desk.body).toBeFocused();
    await page.keyboard.type('X');
    const line = lines[index as number] as string;
    const expected = [...lines];
    expected[index as number] = `${line.slice(0, offset)}X${line.slice(offset)}`;
    await expect.poll(() => textsOnDisk(profile)).toEqual(expected);
  });
}

const typing: [string, (page: Page) => Promise<void>][] = [
  ['typed', (page) => page.keyboard.type('dua tiga')],
  ['put in without a key', (page) => page.keyboard.insertText('dua tiga')],
  ['pasted', (page) => paste(page, { text: 'dua tiga', html: '' })],
  ['pasted from elsewhere', (page) => paste(page, { text: 'dua tiga', html: '<p>dua tiga</p>' })],
];
for (const [how, write] of typing) {
  test(`what is ${how} while a divider is selected goes below it`, async ({ open, profile }) => {
    const { desk, page } = await open();
    await desk.newStory('Baru');
    await page.keyboard.press('Control+4');
    await page.keyboard.type('satu');
    await desk.command('Insert divider');
    await page.keyboard.type('empat');
    // A press lasts as long as a finger's: the browser tells late of the caret that it put there.
    await desk.body.locator('hr').click({ delay: 120 });
    await write(page);
    await expect.poll(() => textsOnDisk(profile)).toEqual(['satu', '', 'dua tiga', 'empat']);
  });
}

function paste(page: Page, { text, html }: { text: string; html: string }): Promise<void> {
  return page.evaluate(
    ([asText, asHtml]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', asText);
      if (asHtml !== '') clipboardData.setData('text/html', asHtml);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [text, html] as const,
  );
}
