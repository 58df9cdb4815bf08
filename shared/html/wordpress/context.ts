import type { Language } from '../../article/fields.ts';
import type { BlockId, MediaId } from '../../article/ids.ts';

/** A picture in a WordPress media library: the attachment's id, and the address of the size that is shown. */
export type WordPressMedia = { attachmentId: number; src: string };

/** What a block's markup depends on besides the block itself. */
export type WordPressContext = {
  language: Language;
  /** As `datelineText` gives it; empty for none. */
  dateline: string;
  /** The paragraph that carries the dateline. */
  lead: BlockId | undefined;
  /** The uploaded picture; undefined for one that the site does not have. */
  media(mediaId: MediaId): WordPressMedia | undefined;
};
