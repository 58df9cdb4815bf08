import { blockMarkup } from '../../html/wordpress/blockMarkup.ts';

/** WordPress's separator block. */
export function dividerToWordPress(): string {
  return blockMarkup('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>');
}
