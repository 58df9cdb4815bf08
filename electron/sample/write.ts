import { type BlockId, newId } from '../../shared/article/ids.ts';
import type { Inline } from '../../shared/article/inline.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';

/** A short way to write blocks down. `*word*` is bold and `_word_` italic. */
export const paragraph = (text: string): Block => ({ id: id(), type: 'paragraph', content: runs(text) });

export const heading = (text: string): Block => ({
  id: id(),
  type: 'heading',
  level: 2,
  content: runs(text),
});

export const quote = (text: string, citation: string): Block => ({
  id: id(),
  type: 'quote',
  content: runs(text),
  citation,
});

export const pullQuote = (text: string, citation: string): Block => ({
  id: id(),
  type: 'pullQuote',
  content: runs(text),
  citation,
});

export const bullets = (...items: string[]): Block => ({
  id: id(),
  type: 'list',
  ordered: false,
  items: items.map((item) => ({ id: id(), content: runs(item) })),
});

export const image = (picture: Picture): Block => ({ id: id(), type: 'image', ...picture });

export const fold = (): Block => ({ id: id(), type: 'fold', label: '' });

const id = () => newId<BlockId>();

function runs(text: string): Inline[] {
  return text.split(/(\*[^*]+\*|_[^_]+_)/).flatMap((part): Inline[] => {
    if (part === '') return [];
    if (part.startsWith('*')) return [{ text: part.slice(1, -1), marks: ['bold'] }];
    if (part.startsWith('_')) return [{ text: part.slice(1, -1), marks: ['italic'] }];
    return [{ text: part }];
  });
}
