import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { renderFeed } from '../../../shared/html/site/renderFeed.ts';
import { renderListing } from '../../../shared/html/site/renderListing.ts';
import { renderSitemap } from '../../../shared/html/site/renderSitemap.ts';
import type { SiteEntry } from '../../../shared/html/site/siteEntry.ts';

const site = { name: 'Difa & Rekan', homeUrl: '/', origin: 'http://127.0.0.1:4000', feedUrl: '/feed.xml' };
const section = { name: 'News', path: '/news/' };
const entry: SiteEntry = {
  headline: 'Panen < target & "turun"\u0007',
  path: '/news/panen/',
  label: 'News',
  categoryPath: '/news/',
  summary: 'Air & pompa',
  bylines: ['Ayu'],
  tags: ['panen'],
  publishedAt: '2026-11-20T03:30:00.000Z',
  updatedAt: '2026-11-20T05:00:00.000Z',
  timeZone: 'Asia/Jakarta',
};

test('the front page lists what is out, with its day in the newsroom’s zone', () => {
  const html = renderListing({ language: 'id', site, sections: [section], entries: [entry] });
  expect(html).toContain('<h2><a href="/news/panen/">Panen &lt; target &amp; &quot;turun&quot;');
  expect(html).toContain('20 November 2026</time>');
  expect(html).not.toContain('aria-current="page"');
});

test('a category page marks itself in the sections', () => {
  const html = renderListing({ language: 'id', site, sections: [section], section, entries: [] });
  expect(html).toContain('<a href="/news/" aria-current="page">News</a>');
  expect(html).toContain('Belum ada artikel');
});

test('feed and site map are well-formed and whole', () => {
  const feed = renderFeed(site, 'id', { sections: [section], entries: [entry] });
  expect(textOf(feed, 'title')).toEqual(['Difa & Rekan', 'Panen < target & "turun"']);
  expect(textOf(feed, 'pubDate')).toEqual(['Fri, 20 Nov 2026 03:30:00 GMT']);
  expect(textOf(renderSitemap(site, [section], [entry]), 'loc')).toEqual([
    'http://127.0.0.1:4000/',
    'http://127.0.0.1:4000/news/',
    'http://127.0.0.1:4000/news/panen/',
  ]);
});

test('the feed tells a story’s category, whatever label stands over it', () => {
  const categories = (label: string) =>
    textOf(renderFeed(site, 'id', { sections: [section], entries: [{ ...entry, label }] }), 'category');
  expect(categories('Kilas')).toEqual(['News', 'panen']);
  expect(categories('News')).toEqual(['News', 'panen']);
  expect(categories('')).toEqual(['panen']);
});

function textOf(xml: string, name: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (tag) => {
        open.push(tag);
        if (tag === name) found.push('');
      },
      ontext: (text) => {
        if (open.at(-1) === name) found.push((found.pop() ?? '') + text);
      },
      onclosetag: (tag) => expect(open.pop()).toBe(tag),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
