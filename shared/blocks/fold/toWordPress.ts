import { looksEmpty } from '../../article/text.ts';
import { strings } from '../../html/strings.ts';
import { blockMarkup, plainMarkup } from '../../html/wordpress/blockMarkup.ts';
import type { WordPressContext } from '../../html/wordpress/context.ts';
import type { FoldBlock } from './schema.ts';

/** WordPress's details block, closed, around the markup of all that follows the fold. */
export function foldToWordPress(block: FoldBlock, rest: string, { language }: WordPressContext): string {
  const label = plainMarkup(looksEmpty(block.label) ? strings[language].showMore : block.label);
  return blockMarkup(
    'details',
    `<details class="wp-block-details"><summary>${label}</summary>${rest}</details>`,
  );
}
