import type { BlockId } from '../article/ids.ts';
import type { Block } from '../blocks/block.ts';
import type { RenderContext } from './context.ts';
import { pageBlocks, renderBlock, renderOpening } from './renderBody.ts';

/** A block's element as the preview last showed it; what opens the body is no block, and nothing finds it by an id. */
export type RenderedBlock = { id: BlockId | 'opening'; type: Block['type'] | 'opening'; html: string };

/** Each element of the page on its own, to be compared with the next rendering. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): RenderedBlock[] {
  const shown = pageBlocks(blocks, context).map(
    (block): RenderedBlock => ({ id: block.id, type: block.type, html: renderBlock(block, context) }),
  );
  const html = renderOpening(context);
  return html === '' ? shown : [{ id: 'opening', type: 'opening', html }, ...shown];
}

/**
 * The elements to be replaced, found by `data-block`, to get from one rendering to the next;
 * undefined when blocks came, went, moved or changed their kind, or what opens the body did, and the body must be set anew.
 */
export function patchBody(
  before: readonly RenderedBlock[],
  after: readonly RenderedBlock[],
): RenderedBlock[] | undefined {
  if (before.length !== after.length) return undefined;
  const changed: RenderedBlock[] = [];
  for (const [index, next] of after.entries()) {
    const last = before[index];
    if (last?.id !== next.id || last.type !== next.type) return undefined;
    if (last.html === next.html) continue;
    if (next.type === 'opening') return undefined;
    changed.push(next);
  }
  return changed;
}
