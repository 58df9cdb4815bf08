import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../../../shared/article/fields.ts';
import { pageStyle } from '../../../../shared/html/pageStyle.ts';
import { renderFeed } from '../../../../shared/html/site/renderFeed.ts';
import { renderListing, renderNotFound } from '../../../../shared/html/site/renderListing.ts';
import { renderSitemap } from '../../../../shared/html/site/renderSitemap.ts';
import type { SiteSection } from '../../../../shared/html/site/siteEntry.ts';
import { feedPath, pageSite, stylesheetPath } from './siteFolder.ts';
import { type IndexedArticle, sectionsOf } from './siteIndex.ts';
import { writeFileWhole } from './writeFile.ts';

type SiteFacts = { name: string; origin: string; language: Language };

const longest = { front: 60, section: 200, feed: 30 };

/** Writes every page that lists others; of the categories' those that were `touched`. `articles` are all that are on the site, newest first. */
export async function writeListings(
  folder: string,
  facts: SiteFacts,
  articles: readonly IndexedArticle[],
  touched: readonly SiteSection[],
): Promise<void> {
  const site = pageSite(facts);
  const { language } = facts;
  const sections = sectionsOf(articles);
  const entries = articles.map(({ entry }) => entry);
  const put = (path: string, content: string) => writeFileWhole(join(folder, path), content);
  await put(stylesheetPath, pageStyle);
  await put(
    '/index.html',
    renderListing({ language, site, sections, entries: entries.slice(0, longest.front) }),
  );
  await put('/404.html', renderNotFound(language, site));
  await put(feedPath, renderFeed(site, language, { sections, entries: entries.slice(0, longest.feed) }));
  await put('/sitemap.xml', renderSitemap(site, sections, entries));
  await put('/robots.txt', `User-agent: *\nAllow: /\nSitemap: ${facts.origin}/sitemap.xml\n`);
  for (const section of new Map(touched.map((one) => [one.path, one])).values()) {
    const own = entries.filter(({ categoryPath }) => categoryPath === section.path).slice(0, longest.section);
    if (own.length === 0) await removePage(folder, section.path);
    else
      await put(
        `${section.path}index.html`,
        renderListing({ language, site, sections, section, entries: own }),
      );
  }
}

/** Removes the page at a path that ends in a slash, and its folders in which nothing else is. */
export async function removePage(folder: string, path: string): Promise<void> {
  await rm(join(folder, path, 'index.html'), { force: true });
  const names = path.split('/').filter(Boolean);
  while (names.length > 0 && (await removeEmpty(join(folder, ...names)))) names.pop();
}

function removeEmpty(place: string): Promise<boolean> {
  return rmdir(place).then(
    () => true,
    () => false,
  );
}
