import { type BlockId, blockIdSchema, mediaIdSchema, newId } from '../../article/ids.ts';
import { type Inline, type InlineContent, normalizeInline } from '../../article/inline.ts';
import { cutTo } from '../../article/text.ts';
import type { Block } from '../../blocks/block.ts';
import { dividerFromHtml } from '../../blocks/divider/fromHtml.ts';
import { foldFromHtml } from '../../blocks/fold/fromHtml.ts';
import { headingFromHtml } from '../../blocks/heading/fromHtml.ts';
import { type ForeignImage, foreignImage, imageFromHtml, isPicture } from '../../blocks/image/fromHtml.ts';
import { listFromHtml } from '../../blocks/list/fromHtml.ts';
import { paragraph, paragraphsFromRuns } from '../../blocks/paragraph/fromHtml.ts';
import { isPullQuote, pullQuoteFromHtml } from '../../blocks/pullQuote/fromHtml.ts';
import { quoteFromHtml } from '../../blocks/quote/fromHtml.ts';
import { readAs } from '../../readAs.ts';
import { type BlockReader, isOwn, type ReadingOptions } from './blockReader.ts';
import { isBlockElement, isHidden } from './elementKinds.ts';
import { fitBlock } from './fitBlocks.ts';
import { type Format, formatInside, plainFormat } from './format.ts';
import { findElement, type HtmlElement, type HtmlNode, textOf } from './htmlTree.ts';
import { readInline, withoutDateline } from './readInline.ts';
import { collapseSpace, dropControls, trimInline } from './tidyInline.ts';
import { listOfPoints, type WordListPoint, wordListPoint } from './wordList.ts';

/** What HTML holds of an article: its blocks, and the pictures that are not in the library. */
export type BlocksFromHtml = {
  blocks: Block[];
  /** `at` counts the blocks before the picture. */
  foreignImages: (ForeignImage & { at: number })[];
};

/** Walks HTML in reading order and gathers blocks; loose words become paragraphs. */
export function createFlow(options: ReadingOptions) {
  const blocks: Block[] = [];
  const foreignImages: BlocksFromHtml['foreignImages'] = [];
  const taken = new Set<string>();
  let loose: Inline[] = [];
  let points: WordListPoint[] = [];

  function idOf(element: HtmlElement): BlockId {
    const carried = readAs(
      blockIdSchema,
      element.attributes['data-block'] ?? element.attributes['data-item'],
    );
    if (!carried || taken.has(carried)) return newId<BlockId>();
    taken.add(carried);
    return carried;
  }

  function mediaOf(image: HtmlElement) {
    return readAs(mediaIdSchema, image.attributes['data-media']) ?? options.mediaOf?.(image);
  }

  function reader(format: Format): BlockReader {
    return {
      idOf,
      mediaOf,
      inline: (nodes) => inlineOf(nodes, format),
      plain: (node, length) => (node ? cutTo(plainText(node, format.verbatim), length) : ''),
    };
  }

  function inlineOf(nodes: readonly HtmlNode[], format: Format): InlineContent {
    const runs: Inline[] = [];
    readInline(nodes, format, runs, (image) => addPicture(image, format));
    return tidy(runs, format);
  }

  function add(next: readonly Block[]): void {
    closeList();
    for (const block of next) blocks.push(...fitBlock(block));
  }

  function closeList(): void {
    if (points.length > 0) blocks.push(...fitBlock(listOfPoints(points)));
    points = [];
  }

  /** Ends the paragraph that loose words make. */
  function flush(): void {
    const content = trimInline(withoutDateline(loose));
    loose = [];
    if (content.length > 0) add(paragraphsFromRuns(content));
  }

  function addPicture(element: HtmlElement, format: Format): void {
    const own = imageFromHtml(element, reader(format));
    if (own.length > 0) add(own);
    const foreign = foreignImage(element, reader(format));
    if (foreign) foreignImages.push({ ...foreign, at: blocks.length });
  }

  function readNodes(nodes: readonly HtmlNode[], format: Format): void {
    for (const node of nodes) {
      if (typeof node !== 'string' && (isBlockElement(node) || node.name === 'img' || holdsBlocks(node))) {
        readElement(node, format);
      } else {
        readInline([node], format, loose, () => undefined);
      }
    }
  }

  function readElement(element: HtmlElement, around: Format): void {
    if (isHidden(element) || options.isForeign?.(element)) return;
    const inside = formatInside(element, around);
    const format = { ...inside, verbatim: inside.verbatim || isOwn(element) };
    if (!isBlockElement(element) && element.name !== 'img') {
      readNodes(element.children, format);
      return;
    }
    flush();
    readBlock(element, format);
    flush();
  }

  function readBlock(element: HtmlElement, format: Format): void {
    const read = blockReaders[element.name];
    const point = wordListPoint(element);
    if (point) addPoint(point, element, format);
    else if (isOwn(element) && element.name === 'p')
      add([paragraph(idOf(element), inlineOf(element.children, format))]);
    else if (isPicture(element)) addPicture(element, format);
    else if (element.name === 'figure') readFigure(element, format);
    else if (read) add(read(element, reader(format)));
    else readNodes(element.children, format);
  }

  function addPoint(point: Omit<WordListPoint, 'content'>, element: HtmlElement, format: Format): void {
    const content = inlineOf(element.children, format);
    if (content.length > 0) points.push({ ...point, content });
  }

  function readFigure(element: HtmlElement, format: Format): void {
    if (isPullQuote(element)) add(pullQuoteFromHtml(element, reader(format)));
    else if (findElement(element, isPicture)) addPicture(element, format);
    else readNodes(element.children, format);
  }

  return {
    read: (root: HtmlElement): void => readNodes(root.children, plainFormat),
    result(): BlocksFromHtml {
      flush();
      closeList();
      return { blocks, foreignImages };
    },
  };
}

const blockReaders: Record<string, (element: HtmlElement, reader: BlockReader) => Block[]> = {
  h1: headingFromHtml,
  h2: headingFromHtml,
  h3: headingFromHtml,
  h4: headingFromHtml,
  h5: headingFromHtml,
  h6: headingFromHtml,
  ul: listFromHtml,
  ol: listFromHtml,
  menu: listFromHtml,
  blockquote: quoteFromHtml,
  hr: dividerFromHtml,
  summary: foldFromHtml,
};

/** An inline element around blocks, such as the `b` that Google Docs wraps a whole document in. */
function holdsBlocks(element: HtmlElement): boolean {
  return findElement(element, (child) => isBlockElement(child) || child.name === 'img') !== undefined;
}

/** What this program wrote is taken as it stands; anything else is tidied. */
function tidy(runs: Inline[], format: Format): InlineContent {
  const kept = withoutDateline(runs);
  return format.verbatim ? normalizeInline(kept) : trimInline(kept);
}

function plainText(element: HtmlElement, verbatim: boolean): string {
  const text = dropControls(textOf(element));
  return verbatim ? text : collapseSpace(text).trim();
}
