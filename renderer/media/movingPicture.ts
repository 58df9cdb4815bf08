/**
 * A picture that may move, as a page may show it; undefined for one that stands still. A GIF is as it came, and a WebP
 * without what a camera or a program wrote into it. It is told by what it begins with: a name tells nothing of what is
 * inside.
 */
export function movingPicture(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  if (textAt(bytes, 0) === 'GIF8') return bytes;
  return isMovingWebp(bytes) ? bareWebp(bytes) : undefined;
}

// The parts of a WebP file: https://developers.google.com/speed/webp/docs/riff_container
const headerSize = 12;
const flagsAt = 20;
const moves = 0x02;
const hasMetadata = 0x0c;
/** What draws the picture; everything else in it tells of where it comes from. */
const drawing = ['VP8X', 'ICCP', 'ANIM', 'ANMF'];

function isMovingWebp(bytes: Uint8Array): boolean {
  const isExtended =
    textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP' && textAt(bytes, headerSize) === 'VP8X';
  return isExtended && ((bytes[flagsAt] ?? 0) & moves) !== 0;
}

function bareWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, headerSize)];
  for (let at = headerSize; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (drawing.includes(textAt(bytes, at))) kept.push(bytes.subarray(at, next));
    at = next;
  }
  const bare = new Uint8Array(kept.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of kept) {
    bare.set(part, at);
    at += part.length;
  }
  new DataView(bare.buffer).setUint32(4, bare.length - 8, true);
  bare[flagsAt] = (bare[flagsAt] ?? 0) & ~hasMetadata;
  return bare;
}

/** Four letters, as they name the parts of a file. */
function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
