import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleId } from '../../../../shared/article/ids.ts';
import type { SiteSection } from '../../../../shared/html/site/siteEntry.ts';
import { failed, ok } from '../../../../shared/ipc/result.ts';
import type { Published, PublishOrder, PublishResult, Target } from '../../target.ts';
import { removePage, writeListings } from './listings.ts';
import { articlePage, entryOf, pathOf, sectionOf } from './pages.ts';
import { picturesOf, placePicture, siteMedia, sweepPictures } from './pictures.ts';
import type { LocalSiteOptions } from './siteFolder.ts';
import { type IndexedArticle, readIndex, sectionsOf, writeIndex } from './siteIndex.ts';
import { writeFileWhole } from './writeFile.ts';

/** A static site in a folder. One thing at a time is written to it, and each file whole or not at all. */
export function createLocalSite(
  options: LocalSiteOptions,
): Target & { refresh(): Promise<void>; remove(articleId: ArticleId): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    publish: (order) => inTurn(() => whenWritable(() => publish(options, order))),
    unpublish: (order) => inTurn(() => whenWritable(() => unpublish(options, order))),
    /** Takes an article's page away without anybody's order: the article itself is going. */
    remove: (articleId) => inTurn(() => remove(options, articleId, '')),
    /** Writes the pages that list others anew: at the first start, and when the site's name or address changed. */
    refresh: () =>
      inTurn(async () => {
        const articles = await readIndex(options.folder);
        await writeListings(
          options.folder,
          options.site(),
          articles,
          articles.map(({ section }) => section),
        );
      }),
  };
}

async function publish(options: LocalSiteOptions, order: PublishOrder): Promise<PublishResult<Published>> {
  const { folder } = options;
  const before = await readIndex(folder);
  const old = before.find(({ articleId }) => articleId === order.articleId);
  order.tell('pictures', 0.1);
  const pictures = await placePictures(options, order);
  if (!pictures) return failed('picture-missing');
  order.tell('publish', 0.5);
  const updatedAt = new Date().toISOString();
  const media = siteMedia(options.picture);
  const find = (id: string) => before.find(({ articleId }) => articleId === id)?.entry.path;
  const html = articlePage(order, { site: options.site(), updatedAt, media, find });
  const path = pathOf(order);
  order.created(path);
  await writeFileWhole(join(folder, path, 'index.html'), html);
  const now: IndexedArticle = {
    articleId: order.articleId,
    marker: order.marker,
    section: sectionOf(order),
    entry: entryOf(order, updatedAt, media),
    pictures,
  };
  await settle(
    options,
    before.filter((one) => one !== old),
    old,
    now,
  );
  order.tell('compare', 0.9);
  const held = await readFile(join(folder, path, 'index.html'), 'utf8');
  return ok({
    remoteId: path,
    url: options.site().origin + path,
    baseHash: createHash('sha256').update(held).digest('hex'),
    differences: held === html ? [] : ['content'],
  });
}

async function unpublish(
  options: LocalSiteOptions,
  order: PublishOrder,
): Promise<PublishResult<Pick<Published, 'baseHash'>>> {
  order.tell('remove', 0.3);
  await remove(options, order.articleId, order.remoteId);
  return ok({ baseHash: '' });
}

async function remove(options: LocalSiteOptions, articleId: ArticleId, path: string): Promise<void> {
  const before = await readIndex(options.folder);
  const old = before.find((one) => one.articleId === articleId);
  if (old) {
    const others = before.filter((one) => one !== old);
    await settle(options, others, old, undefined);
  } else if (path.startsWith('/')) await removePage(options.folder, path);
}

/** Brings the index, the listings and what is no longer needed into line with one article's change. */
async function settle(
  options: LocalSiteOptions,
  others: readonly IndexedArticle[],
  old: IndexedArticle | undefined,
  now: IndexedArticle | undefined,
): Promise<void> {
  const { folder } = options;
  await writeIndex(folder, now ? [...others, now] : others);
  const articles = await readIndex(folder);
  const touched = [old?.section, now?.section].filter(
    (section): section is SiteSection => section !== undefined,
  );
  const all = sectionsChanged(others, old, now) ? sectionsOf(articles) : [];
  if (old && old.entry.path !== now?.entry.path) await removePage(folder, old.entry.path);
  await writeListings(folder, options.site(), articles, distinct([...touched, ...all]));
  await sweepPictures(folder, new Set(articles.flatMap(({ pictures }) => pictures)));
}

/** True when a category came or went, which every category's page shows. */
function sectionsChanged(
  others: readonly IndexedArticle[],
  old: IndexedArticle | undefined,
  now: IndexedArticle | undefined,
): boolean {
  const known = new Set(others.map(({ section }) => section.path));
  return [old, now].some((one) => one !== undefined && !known.has(one.section.path));
}

function distinct(sections: readonly SiteSection[]): SiteSection[] {
  return [...new Map(sections.map((section) => [section.path, section])).values()];
}

/** The names of the article's pictures on the site, or undefined when the library has lost one. */
async function placePictures(options: LocalSiteOptions, order: PublishOrder): Promise<string[] | undefined> {
  const names: string[] = [];
  for (const id of picturesOf(order)) {
    const picture = options.picture(id);
    if (!picture) return undefined;
    names.push(...(await placePicture(options.folder, picture)));
  }
  return names;
}

async function whenWritable<Value>(work: () => Promise<PublishResult<Value>>): Promise<PublishResult<Value>> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EROFS' || code === 'EACCES') return failed('disk-full', code);
    throw error;
  }
}
