import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleId } from '../../../../shared/article/ids.ts';
import { failed, ok } from '../../../../shared/ipc/result.ts';
import type { Published, PublishOrder, PublishResult, Target } from '../../target.ts';
import { noteComeOff, pathsBefore } from './comeOff.ts';
import { writeListings } from './listings.ts';
import { pathOf } from './pages.ts';
import { placePictures, removePictures } from './pictures.ts';
import { settlePaths } from './redirects.ts';
import { rewriteSite } from './rewriteSite.ts';
import type { LiveArticle, LocalSiteOptions } from './siteFolder.ts';
import { asNamed, type IndexedArticle, pathsOf, readIndex, sectionsOf, writeIndex } from './siteIndex.ts';
import { readUnsettled, whileUnsettled } from './unsettled.ts';
import { writeArticle } from './writeArticle.ts';

export type LocalSite = Target & {
  /** False for a folder where nothing tells what is on the site. */
  isWhole(): Promise<boolean>;
  /**
   * Writes every page anew from what the newsroom knows to be out: at the first start, when the site's name, address or
   * look changed, and when the index is lost. False when `stop` cut it short or a page could not be written; each page is
   * the old one or the new one.
   */
  rewrite(stop?: AbortSignal): Promise<boolean>;
  /** Takes an article's page away without anybody's order: the article itself is going. */
  remove(articleId: ArticleId): Promise<void>;
};

/** A static site in a folder. One thing at a time is written to it, and each file whole or not at all. */
export function createLocalSite(options: LocalSiteOptions): LocalSite {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    publish: (order) => inTurn(() => whenWritable(() => publish(options, order))),
    unpublish: (order) => inTurn(() => whenWritable(() => unpublish(options, order))),
    remove: (articleId) => inTurn(() => remove(options, articleId, '')),
    isWhole: () => inTurn(async () => (await readWhole(options.folder)) !== undefined),
    rewrite: (stop) => inTurn(() => rewriteSite(options, stop)),
  };
}

async function publish(options: LocalSiteOptions, order: PublishOrder): Promise<PublishResult<Published>> {
  const { folder } = options;
  const before = await known(options);
  const old = before.find(({ articleId }) => articleId === order.articleId);
  order.tell('pictures', 0.1);
  const pictures = await placePictures(options, order);
  if (!pictures) return failed('picture-missing');
  order.tell('publish', 0.5);
  const rest = before.filter((one) => one !== old);
  const path = pathOf(order, sectionsOf(rest), takenPaths(options, order, before));
  const article: LiveArticle = { ...order, path, updatedAt: new Date().toISOString() };
  order.created(path);
  const gone = before.filter((one) => one === old || one.entry.path === path);
  const others = rest.filter((one) => one.entry.path !== path);
  const find = (id: ArticleId) => asNamed(others.find(({ articleId }) => articleId === id));
  const was = old ? pathsOf(old) : await freePathsBefore(folder, order, others);
  const { html, indexed } = await writeArticle(options, article, { pictures, was }, find);
  await settle(
    options,
    others.map((one) => withoutFormer(one, indexed.formerPaths)),
    gone,
    indexed,
  );
  order.tell('compare', 0.9);
  const held = await readFile(join(folder, path, 'index.html'), 'utf8');
  return ok({
    remoteId: path,
    url: options.site().origin + path,
    baseHash: createHash('sha256').update(held).digest('hex'),
    differences: [...(isMeant(path, order) ? [] : ['slug']), ...(held === html ? [] : ['content'])],
  });
}

/** False when the page had to go under another slug than the article's own. */
function isMeant(path: string, { fields }: PublishOrder): boolean {
  return fields.slug === '' || path.endsWith(`/${fields.slug}/`);
}

/**
 * Tells a path that another article has which is out: where the index says it is, and where the newsroom knows it when its
 * page could not be written. One that only the index knows, as after a backup was restored, has none: nobody could ever take
 * it off.
 */
function takenPaths(
  options: LocalSiteOptions,
  { articleId: own }: PublishOrder,
  before: readonly IndexedArticle[],
): (path: string) => boolean {
  const indexed = new Map(before.map(({ articleId, entry }) => [articleId, entry.path]));
  const others = options.published().filter(({ articleId }) => articleId !== own);
  const taken = new Set(others.map(({ articleId, path }) => indexed.get(articleId) ?? path));
  return (path) => path !== indexed.get(own) && taken.has(path);
}

async function unpublish(
  options: LocalSiteOptions,
  order: PublishOrder,
): Promise<PublishResult<Pick<Published, 'baseHash'>>> {
  order.tell('remove', 0.3);
  const old = (await known(options)).find(({ articleId }) => articleId === order.articleId);
  if (old) await noteComeOff(options.folder, order.articleId, pathsOf(old));
  await remove(options, order.articleId, order.remoteId);
  return ok({ baseHash: '' });
}

async function remove(options: LocalSiteOptions, articleId: ArticleId, path: string): Promise<void> {
  const before = await known(options);
  const old = before.find((one) => one.articleId === articleId);
  if (old) {
    const others = before.filter((one) => one !== old);
    await settle(options, others, [old], undefined);
  } else if (path.startsWith('/')) await settlePaths(options, [path], before);
}

/** Where an article was that has come off the site since, but for what another one has now or has had after it. */
async function freePathsBefore(
  folder: string,
  { articleId, remoteId }: PublishOrder,
  others: readonly IndexedArticle[],
): Promise<string[]> {
  const taken = new Set(others.flatMap(pathsOf));
  const before = [...(await pathsBefore(folder, articleId)), remoteId];
  return before.filter((path) => path !== '' && !taken.has(path));
}

/** A path leads on to the last article that moved away; one that was there before it only had its path back meanwhile. */
function withoutFormer(article: IndexedArticle, paths: readonly string[]): IndexedArticle {
  return { ...article, formerPaths: article.formerPaths.filter((former) => !paths.includes(former)) };
}

/** What is on the site, and undefined where nothing tells or a change was cut short. */
async function readWhole(folder: string): Promise<IndexedArticle[] | undefined> {
  return (await readUnsettled(folder)) ? undefined : readIndex(folder);
}

/** What is on the site, newest first; where that is not certain, the site is first written anew. */
async function known(options: LocalSiteOptions): Promise<IndexedArticle[]> {
  const articles = await readWhole(options.folder);
  if (articles) return articles;
  await rewriteSite(options);
  return (await readIndex(options.folder)) ?? [];
}

/** Brings the index, the listings and what is no longer needed into line: what is `gone` from the index, and what is there `now`. */
async function settle(
  options: LocalSiteOptions,
  others: readonly IndexedArticle[],
  gone: readonly IndexedArticle[],
  now: IndexedArticle | undefined,
): Promise<void> {
  const { folder } = options;
  const changed = now ? [...gone, now] : gone;
  await whileUnsettled(folder, gone, async () => {
    const articles = await writeIndex(folder, now ? [...others, now] : others);
    const all = sectionsChanged(others, changed) ? sectionsOf(articles) : [];
    await settlePaths(options, changed.flatMap(pathsOf), articles);
    const sections = changed.map(({ section }) => section);
    await writeListings(folder, options.site(), articles, [...sections, ...all]);
    await removePictures(folder, gone, articles);
  });
}

/** True when a category came or went, which every category's page shows. */
function sectionsChanged(others: readonly IndexedArticle[], changed: readonly IndexedArticle[]): boolean {
  const known = new Set(others.map(({ section }) => section.path));
  return changed.some(({ section }) => !known.has(section.path));
}

async function whenWritable<Value>(work: () => Promise<PublishResult<Value>>): Promise<PublishResult<Value>> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EDQUOT') return failed('site-disk-full', code);
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return failed('site-read-only', code);
    throw error;
  }
}
