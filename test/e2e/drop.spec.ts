import type { Page } from '@playwright/test';
import type { ArticleId } from '../../shared/article/ids.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';
import { movingWebp } from '../fixtures/movingWebp.ts';
import { hollowPicture, pngPicture } from '../fixtures/picture.ts';
import { write } from '../store/newsroom.ts';
import { blocksOnDisk, fieldsOnDisk, textsOnDisk } from './disk.ts';
import { closeWindow, expect, test } from './launch.ts';
import { addPicture } from './pictures.ts';
import { prepareProfile, readStore } from './profile.ts';

const words = { alt: 'Perahu di jalan', caption: 'Karawang, Senin.', credit: 'Difa' };
const lines = ['Satu.', 'Dua.', 'Tiga.'];

/** A newsroom with one story, of these paragraphs. */
const prepareStory = (profile: string, paragraphs: string[] = lines) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Gambar' }, paragraphs);
  });

type Dropped = { name: string; type: string; bytes: Uint8Array };

const png = (name: string, shade = 0): Dropped => ({
  name,
  type: 'image/png',
  bytes: pngPicture(64, 48, shade),
});
const textFile = (name: string, type: string): Dropped => ({
  name,
  type,
  bytes: new TextEncoder().encode('<svg onload="alert(1)"/>'),
});

/** Drops files from outside on an element, as the system's file manager does: so far down in it, of its height. */
async function drop(page: Page, target: string, files: Dropped[], downTo = 0.5): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const made = new DataTransfer();
      for (const { name, type, bytes } of all) {
        made.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      }
      return made;
    },
    files.map((file) => ({ ...file, bytes: [...file.bytes] })),
  );
  // What comes into sight is laid out then, and may move what was scrolled to.
  await expect(async () => {
    await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    await expect(page.locator(target)).toBeInViewport({ ratio: 1, timeout: 200 });
  }).toPass();
  const box = await page.locator(target).boundingBox();
  if (!box) throw new Error(`${target} is not there`);
  const place = { clientX: box.x + box.width / 2, clientY: box.y + box.height * downTo };
  await page.dispatchEvent(target, 'dragenter', { dataTransfer: transfer, ...place });
  await page.dispatchEvent(target, 'dragover', { dataTransfer: transfer, ...place });
  await page.dispatchEvent(target, 'drop', { dataTransfer: transfer, ...place });
}

const kinds = (profile: string) => () => blocksOnDisk(profile).map((block) => block.type);

test('a picture lands between the blocks where it was dropped, wherever the caret is', async ({
  open,
  profile,
}) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  await desk.writeAtEnd();
  await drop(page, '.body > p:nth-child(2)', [png('atas.png')], 0.2);
  await expect.poll(kinds(profile)).toEqual(['paragraph', 'image', 'paragraph', 'paragraph']);
  await drop(page, '.body > p:nth-child(1)', [png('bawah.png', 1), png('lagi.png', 2)], 0.1);
  await expect
    .poll(kinds(profile))
    .toEqual(['image', 'image', 'paragraph', 'image', 'paragraph', 'paragraph']);
  await drop(page, '.body > p:last-child', [png('akhir.png', 3)], 0.9);
  await expect.poll(() => kinds(profile)().slice(-3)).toEqual(['paragraph', 'image', 'paragraph']);
  expect(textsOnDisk(profile).filter(Boolean)).toEqual(lines);
  const seen = await desk.body
    .locator('figure img')
    .evaluateAll((images) => new Set(images.map((one) => (one as HTMLImageElement).src)).size);
  expect(seen).toBe(4);
  await page.keyboard.press('Control+z');
  await expect.poll(() => kinds(profile)().filter((kind) => kind === 'image')).toHaveLength(3);
});

test('a picture dropped far down in a long story stays there', async ({ open, profile }) => {
  await prepareStory(
    profile,
    Array.from({ length: 60 }, (_, index) => `Alinea ${index}.`),
  );
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  await drop(page, '.body > p:nth-child(50)', [png('jauh.png')], 0.9);
  await expect.poll(() => kinds(profile)().indexOf('image')).toBe(50);
  await expect(desk.body.locator('figure img')).toBeInViewport();
});

test('a line shows where a picture would land, and goes when it is dragged away', async ({
  open,
  profile,
}) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  const transfer = await page.evaluateHandle(() => {
    const made = new DataTransfer();
    made.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
    return made;
  });
  const second = desk.body.locator('> p').nth(1);
  const box = await second.boundingBox();
  const place = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + 2 };
  await second.dispatchEvent('dragover', { dataTransfer: transfer, ...place });
  await expect(desk.body.locator('[data-drop]')).toHaveText(['Dua.']);
  await second.dispatchEvent('dragleave', { dataTransfer: transfer, ...place });
  await expect(desk.body.locator('[data-drop]')).toHaveCount(0);
});

test('a picture dropped on the featured picture becomes it, and takes the place of another', async ({
  open,
  profile,
}) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  const featured = () =>
    readStore(
      profile,
      (database) =>
        database
          .prepare(
            `SELECT media.file_name FROM article JOIN media
             ON media.id = json_extract(article.fields, '$.featuredImage.mediaId')`,
          )
          .pluck()
          .get() as string | undefined,
    );
  await drop(page, '.featured', [png('utama.png')]);
  await expect(page.locator('.featured img')).toBeVisible();
  await expect.poll(featured).toBe('utama.png');
  await drop(page, '.featured', [png('ganti.png', 1)]);
  await expect.poll(featured).toBe('ganti.png');
  expect(kinds(profile)()).not.toContain('image');
});

test('a featured picture that is taken away comes back with its words, and the keyboard stays there', async ({
  open,
  profile,
}) => {
  let picture: Picture | undefined;
  let id: ArticleId | undefined;
  await prepareProfile(profile, async (store, people) => {
    picture = await addPicture(store, profile, { width: 64, height: 48 }, words);
    id = write(store, people.reporter, { headline: 'Gambar', featuredImage: picture }, lines);
    write(store, people.reporter, { headline: 'Lain' }, lines);
  });
  const { desk } = await open();
  await desk.openStory('Gambar');
  const featured = () => fieldsOnDisk(profile, id).featuredImage;
  const remove = desk.inspector.getByRole('button', { name: 'Remove the picture' });
  const choose = desk.inspector.getByRole('button', { name: 'Choose a picture…' });
  const undo = desk.notice.getByRole('button', { name: 'Undo' });
  await remove.press('Enter');
  await expect(choose).toBeFocused();
  await expect.poll(featured).toBeNull();
  await expect(desk.notice).toContainText('The featured picture was removed.');
  await undo.press('Enter');
  await expect(desk.inspector.getByRole('button', { name: 'Replace…' })).toBeFocused();
  await expect(desk.notice).toHaveCount(0);
  await expect(desk.field('Alternative text')).toHaveValue(words.alt);
  await expect.poll(featured).toEqual(picture);

  // Elsewhere there is nothing to bring back.
  await remove.press('Enter');
  await expect(undo).toBeVisible();
  await desk.openStory('Lain');
  await expect(undo).toHaveCount(0);
});

test('the same file is one picture of the library, however often it is used', async ({ open, profile }) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  await drop(page, '.body > p:nth-child(1)', [png('satu.png'), png('salinan.png')]);
  await expect(desk.body.locator('figure img')).toHaveCount(2);
  await drop(page, '.featured', [png('lagi.png')]);
  await expect(page.locator('.featured img')).toBeVisible();
  const count = readStore(profile, (database) =>
    database.prepare('SELECT count(*) FROM media').pluck().get(),
  );
  expect(count).toBe(1);
});

test('a picture that is cut off, or larger in memory than on the disk, is refused with a sentence', async ({
  open,
  profile,
}) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  const whole = png('potong.png').bytes;
  for (const [file, sentence] of [
    [{ name: 'potong.png', type: 'image/png', bytes: whole.slice(0, 20) }, 'not a picture'],
    [{ name: 'raksasa.png', type: 'image/png', bytes: hollowPicture(11_000, 11_000) }, 'too large'],
  ] as const) {
    await drop(page, '.body > p:nth-child(1)', [file]);
    await expect(desk.notice.last()).toContainText(sentence);
    await desk.notice.last().getByRole('button').click();
    await expect(desk.notice).toHaveCount(0);
  }
  await expect(desk.body.locator('figure')).toHaveCount(0);
});

test('a file that is no picture is refused with a sentence, and nothing changes', async ({
  open,
  profile,
}) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  for (const [target, file] of [
    ['.body > p:nth-child(1)', textFile('fake.png', 'image/png')],
    ['.body > p:nth-child(1)', textFile('notes.txt', 'text/plain')],
    ['.featured', textFile('notes.txt', 'text/plain')],
  ] as const) {
    await drop(page, target, [file]);
    await expect(desk.notice.last()).toContainText(`not a picture`);
    await expect(desk.notice.last()).toContainText(file.name);
    await desk.notice.last().getByRole('button').click();
    await expect(desk.notice).toHaveCount(0);
  }
  await expect(desk.body.locator('figure')).toHaveCount(0);
  await expect(page.locator('.featured img')).toHaveCount(0);
  expect(readStore(profile, (database) => database.prepare('SELECT count(*) FROM media').pluck().get())).toBe(
    0,
  );
});

test('a featured picture stays with its story, however soon one goes on to another', async ({
  open,
  profile,
}) => {
  await prepareProfile(profile, (store, people) => {
    for (const headline of ['Satu', 'Dua']) write(store, people.reporter, { headline });
  });
  const { desk, page } = await open();
  await desk.openStory('Satu');
  await drop(page, '.featured', [png('sawah.png')]);
  await desk.row('Dua').click();
  await expect(desk.headline).toHaveValue('Dua');
  const featuring = () =>
    readStore(profile, (database) =>
      database
        .prepare("SELECT headline FROM article WHERE json_extract(fields, '$.featuredImage') IS NOT NULL")
        .pluck()
        .all(),
    );
  expect(featuring()).toEqual(['Satu']);
});

test('pictures that are still being read stay with their story, however soon one goes on to another', async ({
  open,
  profile,
}) => {
  let first = '';
  await prepareProfile(profile, (store, people) => {
    first = write(store, people.reporter, { headline: 'Satu' }, ['Satu.']);
    write(store, people.reporter, { headline: 'Dua' }, ['Dua.']);
  });
  const { desk, page } = await open();
  await desk.openStory('Satu');
  await drop(page, '.body > p', [png('sawah.png'), png('waduk.png', 1), png('kali.png', 2)], 0.9);
  await desk.row('Dua').click();
  await expect(desk.headline).toHaveValue('Dua');
  const pictures = (articleId?: string) =>
    blocksOnDisk(profile, articleId).filter(({ type }) => type === 'image').length;
  expect(pictures(first)).toBe(3);
  expect(pictures()).toBe(0);
});

test('a window that is closed while pictures are being taken in goes when they are', async ({
  open,
  profile,
}) => {
  await prepareStory(profile, ['Satu.']);
  const { app, desk, page } = await open();
  await desk.openStory('Gambar');
  const gone = app.waitForEvent('close');
  await drop(page, '.body > p', [png('sawah.png'), png('waduk.png', 1), png('kali.png', 2)], 0.9);
  await closeWindow(app);
  await gone;
  expect(blocksOnDisk(profile).filter(({ type }) => type === 'image')).toHaveLength(3);
});

test('a photograph that is called a GIF is published without what the camera wrote into it', async ({
  open,
  profile,
}) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 48);
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const secret = [...new TextEncoder().encode('Exif\0\0-6.2088,106.8456')];
  const exif = [0xff, 0xe1, 0, secret.length + 2, ...secret];
  const bytes = Uint8Array.from([...drawn.slice(0, 2), ...exif, ...drawn.slice(2)]);
  await drop(page, '.body > p:nth-child(2)', [{ name: 'foto.gif', type: 'image/gif', bytes }]);
  await expect.poll(kinds(profile)).toContain('image');
  const [image] = blocksOnDisk(profile).filter((block) => block.type === 'image');
  const shown = await page.evaluate(async (src) => (await fetch(src)).text(), `/media/${image?.mediaId}/64`);
  expect(shown).toContain('JFIF');
  expect(shown).not.toContain('106.8456');
});

test('a WebP that moves is published as it moves, without what the camera wrote into it', async ({
  open,
  profile,
}) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  const moving = { name: 'ombak.webp', type: 'image/webp', bytes: movingWebp('GPS 6.2 S') };
  await drop(page, '.body > p:nth-child(2)', [moving]);
  await expect.poll(kinds(profile)).toContain('image');
  const [image] = blocksOnDisk(profile).filter((block) => block.type === 'image');
  const shown = await page.evaluate(async (src) => (await fetch(src)).text(), `/media/${image?.mediaId}/1`);
  expect(shown.match(/ANMF/g)).toHaveLength(2);
  expect(shown).not.toContain('GPS');
});

test('a picture with transparency keeps it in the copy that is published, whatever its file is called', async ({
  open,
  profile,
}) => {
  await prepareStory(profile);
  const { desk, page } = await open();
  await desk.openStory('Gambar');
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 48);
    const context = canvas.getContext('2d');
    const bytes = async (type: string) => [
      ...new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer()),
    ];
    context?.fillRect(0, 0, 20, 20);
    const logos = [await bytes('image/webp'), await bytes('image/png')];
    context?.fillRect(0, 0, 64, 48);
    return [...logos, await bytes('image/webp')];
  });
  const [logo, nameless, whole] = drawn.map((bytes) => Uint8Array.from(bytes));
  if (!logo || !nameless || !whole) throw new Error('not drawn');
  await drop(page, '.body > p:nth-child(2)', [
    { name: 'logo.webp', type: 'image/webp', bytes: logo },
    { name: 'logo', type: '', bytes: nameless },
    { name: 'foto.webp', type: 'image/webp', bytes: whole },
  ]);
  const images = () => blocksOnDisk(profile).filter((block) => block.type === 'image');
  await expect.poll(() => images().length).toBe(3);
  const shown = await page.evaluate(
    (sources) =>
      Promise.all(
        sources.map(async (src) => {
          const blob = await (await fetch(src)).blob();
          const context = new OffscreenCanvas(64, 48).getContext('2d');
          context?.drawImage(await createImageBitmap(blob), 0, 0);
          return [blob.type, context?.getImageData(60, 40, 1, 1).data[3]];
        }),
      ),
    images().map(({ mediaId }) => `/media/${mediaId}/64`),
  );
  expect(shown).toEqual([
    ['image/png', 0],
    ['image/png', 0],
    ['image/jpeg', 255],
  ]);
});
