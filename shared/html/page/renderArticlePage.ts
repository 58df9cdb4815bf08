import { renderContext } from '../context.ts';
import { renderBody } from '../renderBody.ts';
import type { ArticlePage } from './articlePage.ts';
import { renderComments } from './renderComments.ts';
import { renderDocument } from './renderDocument.ts';
import { partAttribute, renderHead } from './renderHead.ts';
import { renderMetadata } from './renderMetadata.ts';
import { renderTail } from './renderTail.ts';

/** The parts of an article that the preview replaces one by one, each by its `data-part`. */
export type ArticleParts = { head: string; body: string; tail: string };

/** An article as a complete HTML document: what the preview shows and what the local site publishes. */
export function renderArticlePage(page: ArticlePage): string {
  const { language } = page.fields;
  const { head, body, tail } = renderArticleParts(page);
  return renderDocument({
    language,
    site: page.site,
    kind: 'article',
    metadata: renderMetadata(page),
    main: `<article>\n${head}\n${body}\n${tail}\n</article>\n${renderComments(language)}`,
  });
}

/** The same parts as they stand in the whole page. */
export function renderArticleParts(page: ArticlePage): ArticleParts {
  const body = renderBody(page.blocks, renderContext(page, page));
  return {
    head: renderHead(page),
    body: `<div class="body"${partAttribute(page, 'body')}>\n${body}\n</div>`,
    tail: renderTail(page),
  };
}
