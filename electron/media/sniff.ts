/** The kinds of picture an article can hold. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

export const mimeTypes: Record<PictureKind, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

/** True for the kinds in which the full copy of a moving picture is kept; of all others it is made a JPEG or a PNG. */
export function isMoving(fullKind: PictureKind): boolean {
  return fullKind !== 'jpeg' && fullKind !== 'png';
}

/** What the first bytes say a file is, whatever it is called; undefined when it is no picture that can be used. */
export function sniff(bytes: Uint8Array): PictureKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 1, 4) === 'PNG') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 32))) return 'avif';
  return undefined;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
