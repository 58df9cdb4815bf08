import { type ArticleFields, datelineText, type Language } from '../article/fields.ts';
import type { BlockId, MediaId } from '../article/ids.ts';
import { isBlank } from '../article/inline.ts';
import type { Block } from '../blocks/block.ts';
import { escapeHtml } from './escape.ts';

/** `preview` marks every block with its id; `site` is what readers get. */
export type RenderTarget = 'preview' | 'site';

/** How a page addresses one picture; width and height are those of the picture behind `src`, in pixels. */
export type RenderedMedia = {
  src: string;
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
};

/** Where a picture is to be found, or undefined when the library does not hold it. */
export type MediaLookup = (mediaId: MediaId) => RenderedMedia | undefined;

/** Everything a block's HTML depends on besides the block itself. */
export type RenderContext = {
  target: RenderTarget;
  language: Language;
  /** As `datelineText` gives it; empty for none. */
  dateline: string;
  /** The paragraph that carries the dateline. */
  lead: BlockId | undefined;
  media: MediaLookup;
};

/** What rendering an article's blocks needs to know of the article. */
export function renderContext(
  article: { fields: Pick<ArticleFields, 'language' | 'dateline'>; blocks: readonly Block[] },
  options: { target: RenderTarget; media: MediaLookup },
): RenderContext {
  const { language, dateline } = article.fields;
  return {
    ...options,
    language,
    dateline: datelineText(dateline, language),
    lead: leadOf(article.blocks),
  };
}

/** The paragraph the dateline stands in: the first that has words to be seen in it. */
export function leadOf(blocks: readonly Block[]): BlockId | undefined {
  return blocks.find((block) => block.type === 'paragraph' && !isBlank(block.content))?.id;
}

/** The attribute by which the preview finds a block's element; nothing on a published page. */
export function blockAttribute(id: BlockId, context: RenderContext): string {
  return context.target === 'preview' ? ` data-block="${escapeHtml(id)}"` : '';
}
