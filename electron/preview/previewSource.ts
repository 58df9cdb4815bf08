import type { ArticleFields, FieldsPatch } from '../../shared/article/fields.ts';
import type { ArticleId, BlockId } from '../../shared/article/ids.ts';
import { outgoingFields } from '../../shared/article/outgoingFields.ts';
import { type FindStory, relatedLink } from '../../shared/article/related.ts';
import type { Block } from '../../shared/blocks/block.ts';
import { type MediaLookup, renderContext } from '../../shared/html/context.ts';
import type { ArticlePage } from '../../shared/html/page/articlePage.ts';
import {
  type ArticleParts,
  renderArticlePage,
  renderArticleParts,
} from '../../shared/html/page/renderArticlePage.ts';
import { patchBody, type RenderedBlock, renderBlocks } from '../../shared/html/patchBody.ts';
import type { OpenedArticle, PlacedBlock } from '../../shared/ipc/records.ts';

/** What has to change in a page that shows the article, by the attributes that the preview target writes. */
export type Patch = { selector: string; html: string };

export type PreviewSource = ReturnType<typeof createPreviewSource>;

type Shown = { parts: ArticleParts; blocks: RenderedBlock[] };

/** What the page is shown in; `storyOf` tells how a story of this newsroom can be read. */
export type PreviewSurroundings = {
  siteName: string;
  media: MediaLookup;
  storyOf: FindStory;
};

/**
 * The article as it is being typed, for the preview: starts as it is in the store, and follows the changes the
 * editor tells, which come sooner than they are saved.
 */
export function createPreviewSource(
  article: OpenedArticle,
  { siteName, media, storyOf }: PreviewSurroundings,
) {
  let fields: ArticleFields = article.fields;
  const placed = new Map<BlockId, PlacedBlock>(article.blocks.map((one) => [one.block.id, one]));
  let shown = render();

  function blocks(): Block[] {
    return [...placed.values()]
      .sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0))
      .map((one) => one.block);
  }

  function page(): ArticlePage {
    return {
      target: 'preview',
      fields: outgoingFields(fields),
      blocks: blocks(),
      publishedAt: article.publishedAt ?? new Date().toISOString(),
      updatedAt: null,
      // One that is out nowhere yet is named: it may be out by the time this is.
      related: fields.related.map((one) => relatedLink(one, storyOf)),
      site: { name: siteName, homeUrl: '#top', origin: '' },
      media,
    };
  }

  function render(): Shown {
    const now = page();
    return { parts: renderArticleParts(now), blocks: renderBlocks(now.blocks, renderContext(now, now)) };
  }

  return {
    articleId: article.id as ArticleId,
    /** The whole page, as the reader would get it. */
    html: (): string => renderArticlePage(page()),
    follow(put: readonly PlacedBlock[], remove: readonly BlockId[], patch?: FieldsPatch): void {
      for (const id of remove) placed.delete(id);
      for (const one of put) placed.set(one.block.id, one);
      if (patch) fields = { ...fields, ...(patch as Partial<ArticleFields>) };
    },
    /** The least that has to change in a page that shows the article as it was at the last call. */
    changes(): Patch[] {
      const before = shown;
      shown = render();
      return [
        ...bodyChanges(before, shown),
        ...partChange('head', before, shown),
        ...partChange('tail', before, shown),
      ];
    },
  };
}

function bodyChanges(before: Shown, now: Shown): Patch[] {
  if (before.parts.body === now.parts.body) return [];
  const changed = patchBody(before.blocks, now.blocks);
  if (!changed) return [{ selector: '[data-part="body"]', html: now.parts.body }];
  return changed.map((block) => ({ selector: `[data-block="${block.id}"]`, html: block.html }));
}

function partChange(part: 'head' | 'tail', before: Shown, now: Shown): Patch[] {
  if (before.parts[part] === now.parts[part]) return [];
  return [{ selector: `[data-part="${part}"]`, html: now.parts[part] }];
}
