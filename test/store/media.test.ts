import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMediaLibrary } from '../../electron/media/library.ts';
import { lookUpMedia, serveMedia } from '../../electron/media/serveMedia.ts';
import { sniff } from '../../electron/media/sniff.ts';
import { type MediaId, newId } from '../../shared/article/ids.ts';
import { limits } from '../../shared/article/limits.ts';
import { largestPicture } from '../../shared/blocks/image/largestPicture.ts';
import { pngPicture } from '../fixtures/picture.ts';
import { temporaryFolder, temporaryStore } from './temporaryStore.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** As much of a WebP as is looked at. */
const webp = (mark: string) => bytesOf(`RIFF\0\0\0\0WEBP${mark}`);

function prepared(change: Partial<ReturnType<typeof picture>> = {}) {
  return { ...picture(), ...change };
}

function picture() {
  const bytes = pngPicture(40, 30);
  return {
    fileName: 'kapal.png',
    bytes,
    width: 40,
    height: 30,
    full: { width: 40, height: 30, bytes },
    sizes: [
      { width: 20, height: 15, bytes: webp('20') },
      { width: 10, height: 8, bytes: webp('10') },
    ],
  };
}

async function library() {
  const folder = join(temporaryFolder(), 'media');
  const store = await temporaryStore();
  return { folder, store, library: createMediaLibrary(store, folder) };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[.]\w+$/.test(name));
}

test.each([
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'jpeg'],
  ['a PNG', pngPicture(1, 1), 'png'],
  ['a WebP', webp('VP8 '), 'webp'],
  ['a GIF', bytesOf('GIF89a'), 'gif'],
  ['an AVIF', bytesOf('\0\0\0\u001cftypavif\0\0\0\0avifmif1'), 'avif'],
  ['an SVG, which can hold scripts', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
  ['a page', bytesOf('<!doctype html>'), undefined],
  ['a film', bytesOf('\0\0\0\u001cftypisom\0\0\0\0isommp42'), undefined],
  ['a sound in the wrapping of a WebP', bytesOf('RIFF\0\0\0\0WAVEfmt '), undefined],
  ['one byte', [0xff], undefined],
  ['nothing', [], undefined],
])('the first bytes of %s say what it is', (_name, bytes, kind) => {
  expect(sniff(Uint8Array.from(bytes))).toBe(kind);
});

test('a picture is kept whole, with its copies, and found again by width', async () => {
  const { folder, library: media } = await library();
  const given = prepared();
  const taken = await media.import(given);
  if (!taken.ok) throw new Error(taken.error.code);
  expect(taken.value).toMatchObject({ fileName: 'kapal.png', mimeType: 'image/png', width: 40, height: 30 });
  expect(filesIn(folder)).toHaveLength(4);
  const read = (width: number) => new Uint8Array(readFileSync(media.file(taken.value.id, width) as string));
  expect(read(5)).toEqual(webp('10'));
  expect(read(11)).toEqual(webp('20'));
  expect(read(4000)).toEqual(given.bytes);
});

test.each([
  ['the file is no picture', { bytes: bytesOf('<svg/>') }],
  ['the file is cut off before its kind can be told', { bytes: pngPicture(40, 30).slice(0, 3) }],
  ['the copy to publish is no picture', { full: { width: 40, height: 30, bytes: bytesOf('GIF') } }],
  ['a smaller copy is no WebP', { sizes: [{ width: 10, height: 8, bytes: pngPicture(10, 8) }] }],
])('when %s nothing is kept', async (_name, change) => {
  const { folder, library: media } = await library();
  expect(await media.import(prepared(change))).toMatchObject({ ok: false, error: { code: 'not-a-picture' } });
  expect(filesIn(folder)).toEqual([]);
});

const tooManyBytes = (bytes: Uint8Array) =>
  new Uint8Array(Buffer.concat([bytes, Buffer.alloc(largestPicture.bytes)]));

test.each([
  ['pixels', { width: 20_000, height: 20_000 }],
  ['pixels, one row too many', { width: 10_000, height: largestPicture.pixels / 10_000 + 1 }],
  ['bytes', { bytes: tooManyBytes(pngPicture(1, 1)) }],
  [
    'bytes in the copy to publish',
    { full: { width: 40, height: 30, bytes: tooManyBytes(pngPicture(1, 1)) } },
  ],
  ['bytes in a smaller copy', { sizes: [{ width: 10, height: 8, bytes: tooManyBytes(webp('10')) }] }],
])('a picture of too many %s is refused, and nothing is kept', async (_name, change) => {
  const { folder, library: media } = await library();
  expect(await media.import(prepared(change))).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(filesIn(folder)).toEqual([]);
});

test('the largest picture that is taken is taken', async () => {
  const { library: media } = await library();
  const taken = await media.import(prepared({ width: 10_000, height: largestPicture.pixels / 10_000 }));
  expect(taken.ok).toBe(true);
});

test('the same picture under another name is the same picture', async () => {
  const { folder, library: media } = await library();
  const first = await media.import(prepared());
  const again = await media.import(prepared({ fileName: 'salinan.png' }));
  expect(again).toEqual(first);
  expect(filesIn(folder)).toHaveLength(4);
  const other = pngPicture(40, 30, 9);
  const another = await media.import(
    prepared({ bytes: other, full: { width: 40, height: 30, bytes: other } }),
  );
  if (!another.ok || !first.ok) throw new Error('refused');
  expect(another.value.id).not.toBe(first.value.id);
});

test('a file that was lost is not found, and comes back when the picture is taken in again', async () => {
  const { folder, library: media } = await library();
  const taken = await media.import(prepared());
  if (!taken.ok) throw new Error(taken.error.code);
  rmSync(folder, { recursive: true });
  for (const width of [10, 20, 4000]) {
    expect(await serveMedia(media, `${taken.value.id}/${width}`)).toMatchObject({ status: 404 });
  }
  expect(await media.import(prepared())).toEqual(taken);
  for (const width of [10, 20, 4000]) {
    expect(await serveMedia(media, `${taken.value.id}/${width}`)).toMatchObject({ status: 200 });
  }
});

test('a name and words that are too long are cut to what fits', async () => {
  const { library: media } = await library();
  const taken = await media.import(prepared({ fileName: `${'x'.repeat(400)}.png` }));
  if (!taken.ok) throw new Error(taken.error.code);
  expect(taken.value.fileName).toHaveLength(255);
  expect(taken.value.alt.length).toBeLessThanOrEqual(limits.alt);
});

test('a picture is served by its id and a width, and nothing else is', async () => {
  const { library: media, store } = await library();
  const taken = await media.import(prepared());
  if (!taken.ok) throw new Error(taken.error.code);
  const { id } = taken.value;
  const served = await serveMedia(media, `${id}/20`);
  expect(served).toMatchObject({ status: 200, headers: { 'content-type': 'image/webp' } });
  expect(served.headers['x-content-type-options']).toBe('nosniff');
  for (const path of [
    '',
    id,
    `${id}/`,
    `${id}/20x`,
    `${id}/-1`,
    `${id}/999999`,
    `${newId<MediaId>()}/20`,
    '../newsroom.sqlite',
    '../../etc/passwd/20',
    `..%2F..%2F${id}/20`,
  ]) {
    expect(await serveMedia(media, path), path).toMatchObject({ status: 404 });
  }
  expect(lookUpMedia(store)(id)?.srcset).toBe(
    `/media/${id}/10 10w, /media/${id}/20 20w, /media/${id}/40 40w`,
  );
  expect(lookUpMedia(store)(newId<MediaId>())).toBeUndefined();
});
