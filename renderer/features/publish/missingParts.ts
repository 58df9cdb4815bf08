import type { ArticleFields } from '../../../shared/article/fields.ts';
import type { TextKey } from '../../i18n/TextProvider.tsx';

/** What a good desk would still add before readers see the page; none of it stops publishing. */
export function missingParts(fields: ArticleFields): TextKey[] {
  const missing: TextKey[] = [];
  if (fields.category === '' && fields.kicker === '') missing.push('publishLacksCategory');
  if (fields.dateline.place.trim() === '') missing.push('publishLacksPlace');
  if (fields.excerpt === '' && fields.deck === '') missing.push('publishLacksExcerpt');
  if (fields.featuredImage && fields.featuredImage.alt.trim() === '') missing.push('publishLacksAlt');
  return missing;
}
