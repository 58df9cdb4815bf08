import type { OpenArticle } from '../../article/articleStore.ts';
import { hasPictureWithoutAlt } from '../../editor/pictureWithoutAlt.ts';
import type { TextKey } from '../../i18n/TextProvider.tsx';

/** What a good desk would still add before readers see the page; none of it stops publishing. */
export function missingParts({ fields, desk }: Pick<OpenArticle, 'fields' | 'desk'>): TextKey[] {
  const missing: TextKey[] = [];
  if (fields.bylines.length === 0) missing.push('publishLacksByline');
  if (fields.category === '' && fields.kicker === '') missing.push('publishLacksCategory');
  if (fields.dateline.place.trim() === '') missing.push('publishLacksPlace');
  if (fields.excerpt === '' && fields.deck === '') missing.push('publishLacksExcerpt');
  if (fields.featuredImage && fields.featuredImage.alt.trim() === '') missing.push('publishLacksAlt');
  if (hasPictureWithoutAlt(desk.editor)) missing.push('publishLacksPictureAlt');
  return missing;
}
