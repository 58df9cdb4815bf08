import type { ArticleFields } from './fields.ts';

/** The fields as readers get them: without the spaces that typing leaves around lines, nor names of nothing else. */
export function outgoingFields(fields: ArticleFields): ArticleFields {
  return {
    ...fields,
    kicker: tight(fields.kicker),
    headline: tight(fields.headline),
    deck: tight(fields.deck),
    category: tight(fields.category),
    bylines: fields.bylines.map(tight).filter(Boolean),
    tags: fields.tags.map(tight).filter(Boolean),
    excerpt: fields.excerpt.trim(),
  };
}

function tight(line: string): string {
  return line.trim().replaceAll(/ {2,}/g, ' ');
}
