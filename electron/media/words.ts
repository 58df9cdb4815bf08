import exifr from 'exifr';
import type { Media } from '../../shared/ipc/records.ts';

type Words = Pick<Media, 'alt' | 'caption' | 'credit'>;

/** The words that the photographer's tools wrote into a picture (IPTC and XMP); empty where there are none. */
export async function readWords(bytes: Uint8Array): Promise<Words> {
  try {
    const found: Record<string, unknown> =
      (await exifr.parse(bytes, { iptc: true, xmp: true, tiff: true, exif: false, gps: false })) ?? {};
    return {
      alt: firstText(found.AltTextAccessibility),
      caption: firstText(found.Caption, found.description, found.ImageDescription),
      credit: firstText(found.Credit, found.Byline, found.creator, found.Artist, found.CopyrightNotice),
    };
  } catch {
    // A picture without readable words is still a picture.
    return { alt: '', caption: '', credit: '' };
  }
}

function firstText(...values: unknown[]): string {
  for (const value of values) {
    const text = Array.isArray(value)
      ? value.join(', ')
      : ((value as { value?: unknown } | undefined)?.value ?? value);
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return '';
}
