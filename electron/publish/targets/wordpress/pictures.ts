import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { MediaId } from '../../../../shared/article/ids.ts';
import { slugFromHeadline } from '../../../../shared/article/slug.ts';
import { looksEmpty } from '../../../../shared/article/text.ts';
import type { Picture } from '../../../../shared/blocks/image/schema.ts';
import type { WordPressMedia } from '../../../../shared/html/wordpress/context.ts';
import { failed, ok } from '../../../../shared/ipc/result.ts';
import type { PublishError, PublishResult } from '../../target.ts';
import { ask } from './ask.ts';
import { fromStored, toStored } from './plainText.ts';
import { attachmentSchema, type RemoteAttachment } from './records.ts';
import type { Rest } from './rest.ts';

/** A picture's file to be uploaded. */
export type UploadFile = {
  file: string;
  hash: string;
  fileName: string;
  extension: string;
  mimeType: string;
  isMoving: boolean;
};

/** What has been uploaded to this site before: attachments of a picture, each with the key of its words. */
export type UploadMemory = {
  /** The attachment with these words; any of the picture's when they do not matter. */
  find(mediaId: MediaId, words?: string): string | undefined;
  put(upload: { mediaId: MediaId; words: string; remoteId: string; url: string }): void;
};

export type PictureSource = {
  file(mediaId: MediaId): UploadFile | undefined;
  memory: UploadMemory;
  /** Does one thing at a time with a picture: two that look for it at once would both upload it. */
  inTurn<Value>(file: UploadFile, work: () => Promise<Value>): Promise<Value>;
};

/** A picture as an article uses it. Blocks carry words of their own; a theme takes a featured one's from its attachment. */
export type PictureUse = { picture: Picture; isFeatured: boolean };

/** A picture as the site holds it, and which of its words a theme would not show as they were meant. */
export type HeldPicture = WordPressMedia & { differences: string[] };

/** Answers to a look for what was uploaded before: it is gone, or the login is now one that may not change it. */
const notForUs = new Set<PublishError>(['remote-gone', 'no-rights']);

/** What an attachment is looked for by: its picture and, where they matter, its words. */
type Wanted = { file: UploadFile; words?: string };

/**
 * The site's attachment of a picture, uploaded unless it is there already. A featured picture gets one that has its very
 * words, since other articles may show theirs; a use in a body takes any.
 */
export async function ensurePicture(
  rest: Rest,
  source: PictureSource,
  use: PictureUse,
): Promise<PublishResult<HeldPicture>> {
  const file = source.file(use.picture.mediaId);
  if (!file) return failed('picture-missing');
  return source.inTurn(file, () => ensureFile(rest, source, use, file));
}

async function ensureFile(
  rest: Rest,
  source: PictureSource,
  { picture, isFeatured }: PictureUse,
  file: UploadFile,
): Promise<PublishResult<HeldPicture>> {
  const { mediaId } = picture;
  const words = keyOfWords(picture);
  const wanted = isFeatured ? { file, words } : { file };
  const known = await remembered(rest, source.memory.find(mediaId, wanted.words), file);
  if (!known.ok) return known;
  const found = known.value ? known : await search(rest, wanted);
  if (!found.ok) return found;
  const there = found.value ? ok(found.value) : await upload(rest, file, words);
  if (!there.ok) return there;
  const isOwn = isFeatured || wordsSaid(there.value, file) === undefined;
  const described = isOwn ? await describe(rest, there.value, file, picture) : there;
  if (!described.ok) return described;
  const { id, source_url, media_details } = described.value;
  // Of a moving picture the site's smaller copies may stand still.
  const large = file.isMoving ? undefined : media_details?.sizes?.large;
  const src = large?.source_url ?? source_url;
  const said = wordsSaid(described.value, file) ?? words;
  source.memory.put({ mediaId, words: said, remoteId: String(id), url: src });
  const differences = isFeatured ? wordDifferences(described.value, picture) : [];
  return ok({ attachmentId: id, src, differences });
}

/** What we uploaded before, unless somebody has deleted it since and another file has its number, or it is not this user's. */
async function remembered(
  rest: Rest,
  id: string | undefined,
  file: UploadFile,
): Promise<PublishResult<RemoteAttachment | undefined>> {
  if (id === undefined) return ok(undefined);
  const found = await ask(rest, attachmentSchema, { path: `wp/v2/media/${id}`, query: { context: 'edit' } });
  if (!found.ok) return notForUs.has(found.error.code) ? ok(undefined) : found;
  return ok(isOf(file, found.value) ? found.value : undefined);
}

/** The key is in the file's name and so in the title, which WordPress searches: an upload whose answer was lost is found. */
async function search(
  rest: Rest,
  { file, words }: Wanted,
): Promise<PublishResult<RemoteAttachment | undefined>> {
  const key = words === undefined ? keyOf(file) : `${keyOf(file)}-${words}`;
  const query = { search: key, context: 'edit', per_page: 20 };
  const found = await ask(rest, v.array(attachmentSchema), { path: 'wp/v2/media', query });
  if (!found.ok) return found;
  return ok(
    found.value.find((attachment) => {
      const said = wordsSaid(attachment, file);
      if (said !== undefined) return words === undefined || said === words;
      return isNamed(attachment, key);
    }),
  );
}

async function upload(rest: Rest, file: UploadFile, words: string): Promise<PublishResult<RemoteAttachment>> {
  const body = await readFile(file.file).then((bytes) => new Uint8Array(bytes), whenMissing);
  if (!body) return failed('picture-missing');
  const headers = {
    'content-type': file.mimeType,
    'content-disposition': `attachment; filename="${nameOf(file, words)}"`,
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

function whenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

/** Sets the words of this use, and their key; nothing is sent when they are so already. */
async function describe(
  rest: Rest,
  there: RemoteAttachment,
  file: UploadFile,
  picture: Picture,
): Promise<PublishResult<RemoteAttachment>> {
  const description = descriptionOf(file, keyOfWords(picture));
  const isSame = wordDifferences(there, picture).length === 0 && there.description.raw === description;
  if (isSame) return ok(there);
  const words = { alt_text: picture.alt, caption: toStored(captionOf(picture)), description };
  const path = `wp/v2/media/${there.id}`;
  return ask(rest, attachmentSchema, { method: 'POST', path, query: { context: 'edit' }, json: words });
}

/**
 * The words that readers of a theme would not get as they were meant: WordPress takes out of an alternative text what it
 * reads as a tag, an escape or a backslash. It keeps a `<` as an entity, and joins spaces as every page does.
 */
function wordDifferences({ alt_text, caption }: RemoteAttachment, picture: Picture): string[] {
  const parts: [string, boolean][] = [
    ['alt', isShownAs(alt_text, picture.alt)],
    ['caption', isShownAs(caption.raw, captionOf(picture))],
  ];
  return parts.filter(([, same]) => !same).map(([part]) => part);
}

function isShownAs(held: string, meant: string): boolean {
  const tight = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return tight(fromStored(held)) === tight(meant);
}

/** An attachment has one line for both. */
function captionOf({ caption, credit }: Picture): string {
  return [caption, credit].filter((text) => !looksEmpty(text)).join(' — ');
}

/** Says which picture it is, and that its words have been set, and which. */
function descriptionOf(file: UploadFile, words: string): string {
  return `sha256:${file.hash} ${keyOf(file)}-${words}`;
}

/** The key of the words that an attachment of the picture says it has, empty for unknown ones; undefined while none are set. */
function wordsSaid({ description }: RemoteAttachment, { hash }: UploadFile): string | undefined {
  return description.raw.startsWith(`sha256:${hash}`) ? (description.raw.split('-')[1] ?? '') : undefined;
}

/** True for an attachment of this file: it says so, or is still named as it was uploaded. */
function isOf(file: UploadFile, attachment: RemoteAttachment): boolean {
  return wordsSaid(attachment, file) !== undefined || isNamed(attachment, keyOf(file));
}

function isNamed({ title, source_url }: RemoteAttachment, key: string): boolean {
  return [title.raw, source_url].some((text) => text.includes(key));
}

function keyOf({ hash }: UploadFile): string {
  return hash.slice(0, 24);
}

function keyOfWords({ alt, caption, credit }: Picture): string {
  return createHash('sha256')
    .update(JSON.stringify([alt, caption, credit]))
    .digest('hex')
    .slice(0, 12);
}

function nameOf(file: UploadFile, words: string): string {
  const base = slugFromHeadline(file.fileName.replace(/\.[^.]*$/, '')).slice(0, 60) || 'picture';
  return `${base}-${keyOf(file)}-${words}.${file.extension}`;
}
