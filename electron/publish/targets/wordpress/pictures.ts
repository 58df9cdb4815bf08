import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { MediaId } from '../../../../shared/article/ids.ts';
import { slugFromHeadline } from '../../../../shared/article/slug.ts';
import type { Picture } from '../../../../shared/blocks/image/schema.ts';
import type { WordPressMedia } from '../../../../shared/html/wordpress/context.ts';
import { failed, ok } from '../../../../shared/ipc/result.ts';
import type { PublishResult } from '../../target.ts';
import { ask } from './ask.ts';
import { toStored } from './plainText.ts';
import { attachmentSchema, type RemoteAttachment } from './records.ts';
import type { Rest } from './rest.ts';

/** A picture's file to be uploaded. */
export type UploadFile = {
  file: string;
  hash: string;
  fileName: string;
  extension: string;
  mimeType: string;
};

/** What has been uploaded to this site before. */
export type UploadMemory = {
  find(mediaId: MediaId): string | undefined;
  put(mediaId: MediaId, attachmentId: string, url: string): void;
};

export type PictureSource = { file(mediaId: MediaId): UploadFile | undefined; memory: UploadMemory };

/** A picture as an article uses it. Blocks carry words of their own; a theme takes a featured one's from its attachment. */
export type PictureUse = { picture: Picture; isFeatured: boolean };

/**
 * The site's attachment of a picture, uploaded unless it is there already. It has the words of the use when it is new or
 * featured; a use in a body leaves it those that another article's featured picture may show.
 */
export async function ensurePicture(
  rest: Rest,
  source: PictureSource,
  { picture, isFeatured }: PictureUse,
): Promise<PublishResult<WordPressMedia>> {
  const file = source.file(picture.mediaId);
  if (!file) return failed('picture-missing');
  const known = await remembered(rest, source.memory.find(picture.mediaId));
  if (!known.ok) return known;
  const there = known.value ? ok(known.value) : await findOrUpload(rest, file);
  if (!there.ok) return there;
  const isNew = there.value.description.raw !== descriptionOf(file);
  const described = isNew || isFeatured ? await describe(rest, there.value, file, picture) : there;
  if (!described.ok) return described;
  const { id, source_url, media_details } = described.value;
  const src = media_details?.sizes?.large?.source_url ?? source_url;
  source.memory.put(picture.mediaId, String(id), src);
  return ok({ attachmentId: id, src });
}

/** What we uploaded before, unless somebody has deleted it since. */
async function remembered(
  rest: Rest,
  id: string | undefined,
): Promise<PublishResult<RemoteAttachment | undefined>> {
  if (id === undefined) return ok(undefined);
  const found = await ask(rest, attachmentSchema, { path: `wp/v2/media/${id}`, query: { context: 'edit' } });
  return found.ok || found.error.code !== 'remote-gone' ? found : ok(undefined);
}

/** The hash is in the file's name and so in the title, which WordPress searches: an upload whose answer was lost is found. */
async function findOrUpload(rest: Rest, file: UploadFile): Promise<PublishResult<RemoteAttachment>> {
  const key = keyOf(file);
  const query = { search: key, context: 'edit', per_page: 20 };
  const found = await ask(rest, z.array(attachmentSchema), { path: 'wp/v2/media', query });
  if (!found.ok) return found;
  const same = found.value.find(({ title, description, source_url }) =>
    [title.raw, description.raw, source_url].some((text) => text.includes(key)),
  );
  return same ? ok(same) : upload(rest, file);
}

async function upload(rest: Rest, file: UploadFile): Promise<PublishResult<RemoteAttachment>> {
  const body = new Uint8Array(await readFile(file.file));
  const headers = {
    'content-type': file.mimeType,
    'content-disposition': `attachment; filename="${nameOf(file)}"`,
    // Proves that it arrived whole: WordPress compares.
    'content-md5': createHash('md5').update(body).digest('hex'),
  };
  return ask(rest, attachmentSchema, {
    method: 'POST',
    path: 'wp/v2/media',
    query: { context: 'edit' },
    bytes: { body, headers },
  });
}

/** Sets the words of this use, and the hash for good; nothing is sent when they are so already. */
async function describe(
  rest: Rest,
  there: RemoteAttachment,
  file: UploadFile,
  { alt, caption, credit }: Picture,
): Promise<PublishResult<RemoteAttachment>> {
  const words = {
    alt_text: alt,
    caption: toStored([caption, credit].filter(Boolean).join(' — ')),
    description: descriptionOf(file),
  };
  const same =
    there.alt_text === words.alt_text &&
    there.caption.raw === words.caption &&
    there.description.raw === words.description;
  if (same) return ok(there);
  const path = `wp/v2/media/${there.id}`;
  return ask(rest, attachmentSchema, { method: 'POST', path, query: { context: 'edit' }, json: words });
}

/** Says that the words have been set once, and which picture it is. */
function descriptionOf({ hash }: UploadFile): string {
  return `sha256:${hash}`;
}

function keyOf({ hash }: UploadFile): string {
  return hash.slice(0, 24);
}

function nameOf(file: UploadFile): string {
  const base = slugFromHeadline(file.fileName.replace(/\.[^.]*$/, '')).slice(0, 60) || 'picture';
  return `${base}-${keyOf(file)}.${file.extension}`;
}
