import { expect, test } from 'vitest';
import { movingPicture } from '../../../renderer/media/movingPicture.ts';
import { movingWebp } from '../../fixtures/movingWebp.ts';
import { pngPicture } from '../../fixtures/picture.ts';

const partsOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/VP8X|ANIM|ANMF|EXIF|XMP /g);

test('a WebP that moves keeps its frames, and nothing that a camera wrote', () => {
  const bare = movingPicture(movingWebp('GPS 6.2 S')) as Uint8Array<ArrayBuffer>;
  expect(partsOf(bare)).toEqual(['VP8X', 'ANIM', 'ANMF', 'ANMF']);
  expect(new DataView(bare.buffer).getUint32(4, true)).toBe(bare.length - 8);
  expect(bare[20]).toBe(0x02);
  expect(movingPicture(bare)).toEqual(bare);
});

test('a GIF stays as it is, and what stands still is drawn anew', () => {
  const gif = new TextEncoder().encode('GIF89a…');
  expect(movingPicture(gif)).toBe(gif);
  expect(movingPicture(pngPicture(2, 2))).toBeUndefined();
  const still = movingWebp('');
  still[20] = 0x08;
  expect(movingPicture(still)).toBeUndefined();
});

test('a WebP that is cut off gives what there is of it', () => {
  const whole = movingWebp('kamera');
  for (let length = 0; length <= whole.length; length++) {
    expect(movingPicture(whole.slice(0, length))?.length ?? 0).toBeLessThanOrEqual(length);
  }
});
