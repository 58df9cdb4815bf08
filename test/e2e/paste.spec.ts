import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/demo/startApp.mjs';
import { type MediaId, newId } from '../../shared/article/ids.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { ListItem } from '../../shared/blocks/list/schema.ts';
import { blocksOnDisk, textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

// What is pasted tries to load a picture that is not there; the policy refuses it aloud.
test.use({ allowedErrors: /Failed to load resource|ERR_/ });
test.beforeEach(({ profile }) => prepareProfile(profile));

/** A block as a line that shows its kind and its marks: `h2 Words`, `* point`, with **bold**, _italic_, [link](address). */
function sketch(block: Block): string[] {
  if (block.type === 'list')
    return block.items.flatMap((item) => sketchItem(item, block.ordered ? '1.' : '*'));
  if (!('content' in block)) return [block.type];
  const kind =
    block.type === 'heading' ? `h${block.level} ` : block.type === 'paragraph' ? '' : `${block.type} `;
  return [kind + block.content.map(sketchRun).join('')];
}

function sketchItem(item: ListItem, sign: string): string[] {
  const below = item.list?.items.flatMap((one) => sketchItem(one, item.list?.ordered ? '1.' : '*')) ?? [];
  return [`${sign} ${item.content.map(sketchRun).join('')}`, ...below.map((line) => `  ${line}`)];
}

function sketchRun({
  text,
  marks = [],
  link,
}: {
  text: string;
  marks?: string[] | undefined;
  link?: string | undefined;
}): string {
  const bold = marks.includes('bold') ? `**${text}**` : text;
  const italic = marks.includes('italic') ? `_${bold}_` : bold;
  return link ? `[${italic}](${link})` : italic;
}

async function paste(page: Page, html: string, text: string, lexical = ''): Promise<void> {
  await page.evaluate(
    ([asHtml, asText, asNodes]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', asHtml);
      clipboardData.setData('text/plain', asText);
      if (asNodes !== '') clipboardData.setData('application/x-lexical-editor', asNodes);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('.body')?.dispatchEvent(event);
    },
    [html, text, lexical] as [string, string, string],
  );
}

const fixture = (name: string): string => readFileSync(join(root, 'test/fixtures/clipboard', name), 'utf8');

test('a passage from Word comes in as its paragraphs, lists, marks and links, and nothing else', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Panen');
  await desk.writeAtEnd();
  await paste(page, fixture('word.html'), 'Air datang terlambat …');
  await expect
    .poll(() => blocksOnDisk(profile).flatMap(sketch))
    .toEqual([
      'h2 Air datang terlambat',
      '**Karawang** – Panen padi turun _dua belas_ persen, kata [dinas pertanian](https://dinas.example/panen).',
      'Baris kedua\nsesudah jeda.',
      '* Saluran tersumbat',
      '  * di Indramayu',
      '* Pompa rusak',
      'Penutup. Jangan',
    ]);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await desk.body.innerHTML()).not.toMatch(/script|onerror|onclick|javascript:|mso-/);
});

test('a passage from Google Docs comes in as its paragraphs, lists, marks and links', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Panen');
  await desk.writeAtEnd();
  await paste(page, fixture('googleDocs.html'), 'Janji dinas …');
  await expect
    .poll(() => blocksOnDisk(profile).flatMap(sketch).filter(Boolean))
    .toEqual([
      'h2 Janji dinas',
      expect.stringMatching(
        /^\*\*Dinas\*\* menjanjikan _pompa_ tambahan, tulis \[laman resmi\]\(https:\/\/.*\)\.$/,
      ),
      '* Karawang',
      '  * Saluran',
      '* Indramayu',
    ]);
});

test('a pasted passage is taken back by one undo', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.newStory('Panen');
  await desk.writeAtEnd();
  await page.keyboard.type('Sebelum');
  await expect.poll(() => blocksOnDisk(profile).flatMap(sketch)).toEqual(['Sebelum']);
  await page.keyboard.press('Enter');
  await paste(page, fixture('word.html'), 'Air');
  await expect.poll(() => blocksOnDisk(profile).length).toBeGreaterThan(4);
  await page.keyboard.press('Control+z');
  await expect.poll(() => blocksOnDisk(profile).flatMap(sketch).filter(Boolean)).toEqual(['Sebelum']);
});

test('plain text comes in line by line', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.newStory('Panen');
  await desk.writeAtEnd();
  await paste(page, '', 'satu\ndua <b>tiga</b>');
  await expect.poll(() => blocksOnDisk(profile).flatMap(sketch).join('\n')).toBe('satu\ndua <b>tiga</b>');
});

const foreignHtml =
  '<p style="display:none">tersembunyi</p><p>Dari <b>luar</b><script>evil()</script></p><table><tr><td>sel</td></tr></table>';
const fromOutside = ['Dari **luar**', 'sel'];

test('what was copied in another program that uses Lexical is read like any other', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Panen');
  await desk.writeAtEnd();
  const nodes = [{ type: 'paragraph', version: 1, children: [] }];
  await paste(page, foreignHtml, 'Dari luar', JSON.stringify({ namespace: 'elsewhere', nodes }));
  await expect.poll(() => blocksOnDisk(profile).flatMap(sketch)).toEqual(fromOutside);
});

test('what is dropped from outside is read as if it were pasted', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.newStory('Panen');
  await desk.writeAtEnd();
  await page.evaluate((html) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', html);
    const event = new InputEvent('beforeinput', {
      inputType: 'insertFromDrop',
      dataTransfer,
      bubbles: true,
      cancelable: true,
    });
    document.querySelector('.body')?.dispatchEvent(event);
  }, foreignHtml);
  await expect.poll(() => blocksOnDisk(profile).flatMap(sketch)).toEqual(fromOutside);
});

test('a list pasted into a deep one goes no deeper than an article may hold, and is saved', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Daftar');
  await desk.writeAtEnd();
  const nested = (words: string[]): string =>
    words.reduceRight((inner, word) => `<ul><li>${word}${inner}</li></ul>`, '');
  await paste(page, nested(['satu', 'dua', 'tiga', 'empat', 'lima', 'enam']), 'x');
  await expect.poll(() => blocksOnDisk(profile).flatMap(sketch)).toContain('          * enam');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await paste(page, nested(['tujuh', 'delapan', 'sembilan']), 'x');
  await expect
    .poll(() => blocksOnDisk(profile).flatMap(sketch))
    .toEqual(
      ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map(
        (word, level) => `${'  '.repeat(Math.min(level, 5))}* ${word}`,
      ),
    );
  await expect(desk.body.locator('li')).toHaveCount(9 + 5);
});

test('pictures that are only addresses are left out of what is pasted, and that is said', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Dari web');
  await desk.writeAtEnd();
  const picture = '<figure><img src="https://example.com/a.jpg"><figcaption>Banjir</figcaption></figure>';
  await paste(page, `<p>Sebelum</p>${picture}<p>Sesudah</p>`, 'Sebelum Sesudah');
  await expect(desk.notice).toHaveText([/1 picture was left out/]);
  await expect.poll(() => blocksOnDisk(profile).flatMap(sketch)).toEqual(['Sebelum', 'Sesudah']);
});

test('a pasted picture of another newsroom is told to be unsaved, and keeps no words from being saved', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Tempelan');
  await desk.writeAtEnd();
  await paste(
    page,
    `<p>Air naik.</p><figure><img src="a.png" data-media="${newId<MediaId>()}"></figure><p>Warga mengungsi.</p>`,
    'Air naik. Warga mengungsi.',
  );
  const unsaved = page.locator('.save-failed');
  await expect(unsaved).toContainText('One picture is not in this newsroom');
  await expect.poll(() => blocksOnDisk(profile).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  // One sees where it is, though there is nothing to show.
  const height = async () => (await desk.body.locator('figure').boundingBox())?.height;
  await expect.poll(height).toBeGreaterThan(90);
  await page.keyboard.type(' Kata camat.');
  await expect.poll(() => textsOnDisk(profile).at(-1)).toBe('Warga mengungsi. Kata camat.');
  await expect(unsaved).toBeVisible();
  await desk.body.locator('figure').click();
  await page.keyboard.press('Delete');
  await expect(unsaved).toHaveCount(0);
  await desk.saved();
});

test('words on either side of a list that stands in a point stay words of their own', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Daftar');
  await desk.writeAtEnd();
  await paste(page, '<ul><li>satu<ol><li>dalam</li></ol>ekor</li></ul>', 'x');
  await expect.poll(() => blocksOnDisk(profile).flatMap(sketch)).toEqual(['* satu ekor', '  1. dalam']);
});

test('a pasted link that leads nowhere is left out, and its words are saved', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.newStory('Dari web');
  await desk.writeAtEnd();
  const links = [
    'https://*.example.com/',
    'http://contoh .com/',
    'https://xn--a.com/',
    'https://example.com/a|b^c',
  ];
  await paste(page, links.map((href, index) => `<p><a href="${href}">kata ${index}</a></p>`).join(''), 'x');
  await expect
    .poll(() => blocksOnDisk(profile).flatMap(sketch))
    .toEqual(['kata 0', 'kata 1', expect.stringContaining('kata 2'), expect.stringMatching(/^\[kata 3\]/)]);
  await desk.saved();
});
