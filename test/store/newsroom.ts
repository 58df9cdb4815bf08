import { generateNKeysBetween } from 'fractional-indexing';
import { saveBlocks, saveFields } from '../../electron/articles/save.ts';
import type { Store } from '../../electron/store/store.ts';
import { emptyFields, type FieldsPatch } from '../../shared/article/fields.ts';
import { type ArticleId, type BlockId, type MediaId, newId } from '../../shared/article/ids.ts';
import type { Role } from '../../shared/article/workflow.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { Person, PlacedBlock } from '../../shared/ipc/records.ts';

/** Somebody of the newsroom. */
export function hire(store: Store, role: Role, name = `The ${role}`): Person {
  return store.people.save({ name, role });
}

/** A paragraph that says this. */
export function paragraph(text: string): Block {
  return { id: newId<BlockId>(), type: 'paragraph', content: text === '' ? [] : [{ text }] };
}

/** Blocks in the order given. */
export function placed(blocks: readonly Block[]): PlacedBlock[] {
  const positions = generateNKeysBetween(null, null, blocks.length);
  return blocks.map((block, index) => ({ position: positions[index] as string, block }));
}

/** Takes a picture with this id into the newsroom; its file is not there. */
export function knowPicture(store: Store, id: MediaId): void {
  const size = { width: 40, height: 30 };
  const png = { kind: 'png', fullKind: 'png' } as const;
  const file = { hash: id.padEnd(64, '0'), ...png, sizes: [] };
  const words = { alt: '', caption: '', credit: '' };
  store.media.add({ id, fileName: 'a.png', mimeType: 'image/png', bytes: 1, ...size, ...file, ...words });
}

/** An article with these words in it, written the way the app writes it. */
export function write(
  store: Store,
  owner: Person,
  patch: FieldsPatch,
  body: readonly string[] = [],
): ArticleId {
  const fields = emptyFields({ language: 'id', timeZone: 'Asia/Jakarta', outlet: 'difanews.com' });
  const id = store.articles.create(fields, owner.id, new Date().toISOString());
  saveFields(store, 'editor', id, patch);
  saveBlocks(store, 'editor', id, { put: placed(body.map(paragraph)), remove: [] });
  return id;
}
