import { movingPicture } from './movingPicture.ts';
import type { PreparedPicture, Rendition } from './preparePicture.ts';

/** The widths, in pixels, that pages choose from. */
const widths = [400, 800, 1200, 1600];
/** The longest side of the copy that is published, in pixels. */
const longestSide = 2560;

self.addEventListener('message', (event: MessageEvent<File>) => {
  prepare(event.data).then(
    (prepared) => self.postMessage({ ok: true, prepared }),
    () => self.postMessage({ ok: false }),
  );
});

/** Decodes a picture, turned upright, and makes the copies of it that pages show. */
async function prepare(file: File): Promise<PreparedPicture> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = picture;
  const sizes: Rendition[] = [];
  for (const wanted of widths.filter((one) => one < width)) {
    sizes.push(await render(picture, scale(picture, wanted / width), 'image/webp', 0.8));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const full = await renderFull({ bytes, type: file.type }, picture);
  picture.close();
  return { fileName: file.name, bytes, width, height, full, sizes };
}

/** A moving picture would stand still if it were drawn. */
async function renderFull({ bytes, type: told }: Original, picture: ImageBitmap): Promise<Rendition> {
  const { width, height } = picture;
  const moving = movingPicture(bytes);
  if (moving) return { width, height, bytes: moving };
  const ratio = Math.min(1, longestSide / Math.max(width, height));
  const type = told === 'image/png' ? 'image/png' : 'image/jpeg';
  return render(picture, scale(picture, ratio), type, 0.88);
}

/** `type` is what the file's name says it is. */
type Original = { bytes: Uint8Array<ArrayBuffer>; type: string };

type Size = { width: number; height: number };

function scale({ width, height }: Size, ratio: number): Size {
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) };
}

async function render(picture: ImageBitmap, size: Size, type: string, quality: number): Promise<Rendition> {
  const resized = await createImageBitmap(picture, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'high',
  });
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  if (type === 'image/jpeg') {
    // A JPEG has no transparency; what shines through is paper.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, size.width, size.height);
  }
  context.drawImage(resized, 0, 0);
  resized.close();
  const blob = await canvas.convertToBlob({ type, quality });
  return { ...size, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
