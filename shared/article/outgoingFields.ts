import type { ArticleFields } from './fields.ts';

/** The fields as readers get them: without the spaces that typing leaves around lines, nor names of nothing else. */
export function outgoingFields(fields: ArticleFields): ArticleFields {
  return {
    ...fields,
    kicker: outgoingLine(fields.kicker),
    headline: outgoingLine(fields.headline),
    deck: outgoingLine(fields.deck),
    category: outgoingLine(fields.category),
    bylines: fields.bylines.map(outgoingLine).filter(Boolean),
    tags: fields.tags.map(outgoingLine).filter(Boolean),
    excerpt: fields.excerpt.trim(),
  };
}

/** A line as readers get it. */
export function outgoingLine(line: string): string {
  return line.trim().replaceAll(/ {2,}/g, ' ');
}
