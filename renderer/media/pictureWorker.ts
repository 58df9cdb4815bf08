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
    const drawn = await draw(picture, scale(picture, wanted / width));
    sizes.push(await encode(drawn, 'image/webp', 0.8));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const full = await renderFull(bytes, picture);
  picture.close();
  return { fileName: file.name, bytes, width, height, full, sizes };
}

/** A moving picture would stand still if it were drawn. */
async function renderFull(bytes: Uint8Array<ArrayBuffer>, picture: ImageBitmap): Promise<Rendition> {
  const { width, height } = picture;
  const moving = movingPicture(bytes);
  if (moving) return { width, height, bytes: moving };
  const size = scale(picture, Math.min(1, longestSide / Math.max(width, height)));
  const drawn = await draw(picture, size);
  return encode(drawn, isPng(bytes) || isSeenThrough(drawn) ? 'image/png' : 'image/jpeg', 0.88);
}

/** Told by what it begins with, since a name tells nothing of what is inside. */
function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte);
}

/** True for a picture with transparency, which a JPEG has not. */
function isSeenThrough({ canvas, context }: Drawn): boolean {
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return true;
  return false;
}

type Size = { width: number; height: number };

function scale({ width, height }: Size, ratio: number): Size {
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) };
}

type Drawn = { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D };

async function draw(picture: ImageBitmap, size: Size): Promise<Drawn> {
  const resized = await createImageBitmap(picture, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'high',
  });
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  context.drawImage(resized, 0, 0);
  resized.close();
  return { canvas, context };
}

async function encode({ canvas }: Drawn, type: string, quality: number): Promise<Rendition> {
  const blob = await canvas.convertToBlob({ type, quality });
  const { width, height } = canvas;
  return { width, height, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
