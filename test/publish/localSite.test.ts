import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { PublishOrder } from '../../electron/publish/target.ts';
import { createLocalSite, type LocalSite } from '../../electron/publish/targets/localSite/localSite.ts';
import { type SiteServer, serveSite } from '../../electron/publish/targets/localSite/server.ts';
import type { LocalSiteOptions } from '../../electron/publish/targets/localSite/siteFolder.ts';
import type { ArticleFields } from '../../shared/article/fields.ts';
import { type ArticleId, newId } from '../../shared/article/ids.ts';
import { failed } from '../../shared/ipc/result.ts';
import { everyField, fixtureMediaId } from '../fixtures/everyBlock.ts';
import { pageFonts } from '../fixtures/pageFonts.ts';
import { publishOrder } from '../fixtures/publishOrder.ts';
import { fillUp, mountSmallDisk, noSmallDisk, remountReadOnly } from '../store/smallDisk.ts';

let folder: string;
let server: SiteServer;
let options: LocalSiteOptions;

beforeEach(async () => {
  const base = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  folder = join(base, 'site');
  writeFileSync(join(base, 'small.webp'), 'small');
  writeFileSync(join(base, 'full.jpg'), 'full');
  server = await serveSite(folder, 0);
  options = {
    folder,
    fonts: pageFonts(base),
    site: () => ({ name: 'Difa News', origin: server.origin, language: 'id' }),
    picture: (id) =>
      id === fixtureMediaId
        ? {
            hash: 'ab'.repeat(32),
            width: 1600,
            height: 1067,
            isMoving: false,
            copies: [
              { file: join(base, 'small.webp'), extension: 'webp', width: 400 },
              { file: join(base, 'full.jpg'), extension: 'jpeg', width: 1600 },
            ],
          }
        : undefined,
    published: () => [],
  };
});

afterEach(async () => {
  await server.stop();
  rmSync(join(folder, '..'), { recursive: true });
});

describe('publishing', () => {
  test('puts the article, the lists, the feed and the pictures where readers find them', async () => {
    const published = await createLocalSite(options).publish(publishOrder());
    const url = `${server.origin}/news/panen-padi-ciherang-jagung/`;
    expect(published).toMatchObject({ ok: true, value: { url, differences: [] } });
    const page = await get(url);
    expect(page.text).toContain('KARAWANG, difanews.com –');
    expect(page.text).toContain(`<link rel="canonical" href="${url}">`);
    for (const address of ['/', '/news/', '/feed.xml', '/sitemap.xml']) {
      expect((await get(server.origin + address)).text).toContain('panen-padi-ciherang-jagung');
    }
    const picture = page.text.match(/src="(\/_\/pictures\/[^"]+)"/)?.[1];
    expect(await get(server.origin + picture)).toMatchObject({
      status: 200,
      type: 'image/jpeg',
      text: 'full',
    });
  });

  test('brings along the style and every font that it names, with their licence', async () => {
    await createLocalSite(options).publish(publishOrder());
    const style = await get(`${server.origin}/_/page.css`);
    expect(style).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
    const named = [...style.text.matchAll(/url\(([^)]+)\)/g)].map(([, path]) => path);
    expect(named).toHaveLength(4);
    for (const path of named) {
      expect(await get(server.origin + path)).toMatchObject({ status: 200, type: 'font/woff2' });
    }
    expect((await get(`${server.origin}/_/fonts/newsreader-licence.txt`)).status).toBe(200);
  });

  test('again after a crash changes nothing, and leaves no half-written file', async () => {
    const order = publishOrder();
    const site = createLocalSite(options);
    await site.publish(order);
    await site.publish(order);
    expect(JSON.parse(readFileSync(join(folder, '.index.json'), 'utf8'))).toHaveLength(1);
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.partial')),
    ).toEqual([]);
  });

  test.each([
    ['taking it off', (site: LocalSite, order: PublishOrder) => site.unpublish(order)],
    [
      'moving it',
      (site: LocalSite, order: PublishOrder) =>
        site.publish({
          ...order,
          fields: { ...order.fields, category: 'Tani', featuredImage: null },
          blocks: [],
        }),
    ],
  ])('when %s was cut short, the next try leaves nothing of where it was', async (_what, change) => {
    const site = createLocalSite(options);
    await site.publish(
      publishOrder({
        fields: { ...everyField, slug: 'lain', category: 'Olahraga', featuredImage: null },
        blocks: [],
      }),
    );
    const order = publishOrder({ fields: { ...everyField, category: 'Ekonomi' } });
    await site.publish(order);
    // A list that cannot be written, after the index has been.
    rmSync(join(folder, 'feed.xml'));
    mkdirSync(join(folder, 'feed.xml/in-the-way'), { recursive: true });
    await expect(change(site, order)).rejects.toThrow();
    expect(await site.isWhole()).toBe(false);
    rmSync(join(folder, 'feed.xml'), { recursive: true });
    expect(await change(createLocalSite(options), order)).toMatchObject({ ok: true });
    expect(await site.isWhole()).toBe(true);
    for (const address of ['/', '/olahraga/', '/feed.xml', '/sitemap.xml']) {
      expect((await get(server.origin + address)).text).not.toContain('/ekonomi/');
    }
    expect((await get(`${server.origin}/ekonomi/`)).status).toBe(404);
    expect(readdirSync(join(folder, '_/pictures'))).toEqual([]);
  });

  test('a moving picture is offered in the one copy that moves', async () => {
    const copy = options.picture(fixtureMediaId) as NonNullable<ReturnType<LocalSiteOptions['picture']>>;
    const copies = copy.copies.map((one) => ({ ...one, extension: one.width === 1600 ? 'gif' : 'webp' }));
    await createLocalSite({ ...options, picture: () => ({ ...copy, isMoving: true, copies }) }).publish(
      publishOrder(),
    );
    const page = await get(`${server.origin}/news/panen-padi-ciherang-jagung/`);
    expect(page.text).toMatch(/<img [^>]*src="[^"]+\.gif"/);
    expect(page.text).not.toContain('srcset');
  });

  test('under another category moves the page and its list', async () => {
    const site = createLocalSite(options);
    const order = publishOrder();
    await site.publish(order);
    await site.publish({ ...order, fields: { ...everyField, category: 'Ekonomi & Bisnis' } });
    expect((await get(`${server.origin}/news/`)).status).toBe(404);
    expect((await get(`${server.origin}/ekonomi-bisnis/panen-padi-ciherang-jagung/`)).status).toBe(200);
  });

  test('many at once loses none of them', async () => {
    const site = createLocalSite(options);
    const orders = Array.from({ length: 8 }, (_, number) =>
      publishOrder({
        fields: { ...everyField, slug: `cerita-${number}`, category: `Kategori ${number % 3}` },
      }),
    );
    await Promise.all(orders.map((order) => site.publish(order)));
    const front = (await get(`${server.origin}/`)).text;
    for (const number of orders.keys()) expect(front).toContain(`/cerita-${number}/`);
  });

  test('lists a story with its excerpt, or with its deck where it has none', async () => {
    const site = createLocalSite(options);
    const order = publishOrder();
    const lists = ['/', '/news/', '/feed.xml'];
    await site.publish(order);
    for (const list of lists) {
      const { text } = await get(server.origin + list);
      expect(text).toContain(everyField.excerpt);
      expect(text).not.toContain(everyField.deck);
    }
    await site.publish({ ...order, fields: { ...everyField, excerpt: '' } });
    for (const list of lists) expect((await get(server.origin + list)).text).toContain(everyField.deck);
  });

  test('links a related story of the newsroom to its page here, under the headline that it has there', async () => {
    const site = createLocalSite(options);
    const headline = 'Panen & jagung';
    const first = publishOrder({ fields: { ...everyField, headline, slug: 'pertama', related: [] } });
    await site.publish(first);
    const related = [{ title: 'Yang pertama', url: '', articleId: first.articleId }];
    await site.publish(publishOrder({ fields: { ...everyField, slug: 'kedua', related } }));
    expect((await get(`${server.origin}/news/kedua/`)).text).toContain(
      '<a href="/news/pertama/">Panen &amp; jagung</a>',
    );
  });

  test('leaves out a related story of the newsroom that is not on it', async () => {
    const related = [{ title: 'Belum tayang', url: '', articleId: newId<ArticleId>() }];
    await createLocalSite(options).publish(publishOrder({ fields: { ...everyField, related } }));
    const { text } = await get(`${server.origin}/news/panen-padi-ciherang-jagung/`);
    expect(text).not.toContain('Belum tayang');
    expect(text).not.toContain('Artikel Terkait');
  });

  test('a picture the library has lost stops it before anything is written', async () => {
    const site = createLocalSite({ ...options, picture: () => undefined });
    expect(await site.publish(publishOrder())).toMatchObject({
      ok: false,
      error: { code: 'picture-missing' },
    });
    expect((await get(`${server.origin}/news/panen-padi-ciherang-jagung/`)).status).toBe(404);
  });
});

describe('a story that has moved', () => {
  const named = (slug: string): ArticleFields => ({ ...everyField, slug });
  const page = async (slug: string) => get(`${server.origin}/news/${slug}/`);
  const leadsTo = (slug: string) => `<meta http-equiv="refresh" content="0; url=/news/${slug}/">`;

  test('is where it is now, and its old addresses lead there in its own language', async () => {
    const site = createLocalSite(options);
    const order = publishOrder({ fields: named('satu') });
    for (const slug of ['satu', 'dua', 'tiga']) await site.publish({ ...order, fields: named(slug) });
    for (const slug of ['satu', 'dua']) {
      const { text } = await page(slug);
      expect(text).toContain(leadsTo('tiga'));
      expect(text).toContain(`<link rel="canonical" href="${server.origin}/news/tiga/">`);
      expect(text).toContain('<html lang="id"');
      expect(text).toContain('<a href="/news/tiga/">Panen Padi &quot;Ciherang&quot;');
      expect(text).not.toContain('<article>');
    }
    for (const list of ['/', '/news/', '/feed.xml', '/sitemap.xml']) {
      expect((await get(server.origin + list)).text).not.toMatch(/\/(satu|dua)\//);
    }
  });

  test('and moves back leads nowhere but to itself', async () => {
    const site = createLocalSite(options);
    const order = publishOrder({ fields: named('satu') });
    for (const slug of ['satu', 'dua', 'satu']) await site.publish({ ...order, fields: named(slug) });
    expect((await page('satu')).text).toContain('<article>');
    expect((await page('dua')).text).toContain(leadsTo('satu'));
  });

  test('leaves its old address to a new story that takes it', async () => {
    const site = createLocalSite(options);
    const moving = publishOrder({ fields: named('satu') });
    await site.publish(moving);
    await site.publish({ ...moving, fields: named('dua') });
    await site.publish(publishOrder({ fields: named('satu') }));
    await site.publish({ ...moving, fields: named('tiga') });
    expect((await page('satu')).text).toContain('<article>');
    expect((await page('dua')).text).toContain(leadsTo('tiga'));
    await site.unpublish(moving);
    expect((await page('satu')).text).toContain('<article>');
  });

  test('has its old address back when the story that took it comes off the site', async () => {
    const site = createLocalSite(options);
    const moving = publishOrder({ fields: named('alfa') });
    await site.publish(moving);
    await site.publish({ ...moving, fields: named('beta') });
    const guest = publishOrder({ fields: named('alfa') });
    await site.publish(guest);
    await site.publish({ ...moving, fields: named('gama') });
    expect((await page('alfa')).text).toContain('<article>');
    await site.unpublish(guest);
    for (const slug of ['alfa', 'beta']) expect((await page(slug)).text).toContain(leadsTo('gama'));
    await site.unpublish(moving);
    expect((await page('alfa')).status).toBe(404);
  });

  test('does not get its old address back from a story that moved away from there after it', async () => {
    const site = createLocalSite(options);
    const moving = publishOrder({ fields: named('alfa') });
    await site.publish(moving);
    await site.publish({ ...moving, fields: named('beta') });
    const later = publishOrder({ fields: named('alfa') });
    await site.publish(later);
    await site.publish({ ...later, fields: named('delta') });
    await site.publish({ ...moving, fields: named('gama') });
    expect((await page('alfa')).text).toContain(leadsTo('delta'));
  });

  test('while it was off the site is found from where it was', async () => {
    const site = createLocalSite(options);
    const order = publishOrder({ fields: named('satu') });
    await site.publish(order);
    await site.unpublish(order);
    await site.publish({ ...order, remoteId: '/news/satu/', fields: named('dua') });
    expect((await page('satu')).text).toContain(leadsTo('dua'));
    const other = publishOrder({ fields: named('satu') });
    await site.publish(other);
    await site.unpublish({ ...order, remoteId: '/news/dua/' });
    await site.publish({ ...order, remoteId: '/news/satu/', fields: named('tiga') });
    expect((await page('satu')).text).toContain('<article>');
  });

  test('and came off the site is found from all of its old addresses once it is out again', async () => {
    const site = createLocalSite(options);
    const order = publishOrder({ fields: named('satu') });
    for (const slug of ['satu', 'dua', 'tiga']) await site.publish({ ...order, fields: named(slug) });
    const off = { ...order, remoteId: '/news/tiga/', fields: named('tiga') };
    await site.unpublish(off);
    // A second try, after the word of the first one was lost, and a story that takes an address meanwhile.
    await site.unpublish(off);
    await site.publish(publishOrder({ fields: named('dua') }));
    await site.publish(off);
    expect((await page('satu')).text).toContain(leadsTo('tiga'));
    expect((await page('dua')).text).toContain('<article>');
    expect((await page('tiga')).text).toContain('<article>');
  });

  test('and comes off the site takes its old addresses along', async () => {
    const site = createLocalSite(options);
    const order = publishOrder({ fields: named('satu') });
    await site.publish(order);
    await site.publish({ ...order, fields: { ...named('dua'), category: 'Ekonomi' } });
    await site.unpublish(order);
    expect((await page('satu')).status).toBe(404);
    expect(existsSync(join(folder, 'news'))).toBe(false);
  });
});

describe('a category', () => {
  const filed = (category: string, slug: string) =>
    publishOrder({ fields: { ...everyField, category, slug } });
  const address = (published: Awaited<ReturnType<LocalSite['publish']>>) =>
    published.ok ? published.value.remoteId : published.error.code;

  test.each([
    [['日本', '中国', '😀', '_', 'Artikel'], 'artikel'],
    [['C++', 'C#'], 'c'],
  ])('of %s has a page for itself', async (categories, path) => {
    const site = createLocalSite(options);
    const orders = categories.map((category, number) => filed(category, `cerita-${number}`));
    for (const order of orders) await site.publish(order);
    for (const number of orders.keys()) {
      const { text } = await get(`${server.origin}/${path}${number === 0 ? '' : `-${number + 1}`}/`);
      expect(text.match(/cerita-\d/g)).toEqual([`cerita-${number}`]);
    }
  });

  test('is in a folder that every system can have, and its stories are', async () => {
    const site = createLocalSite(options);
    expect(address(await site.publish(filed('Con', 'nul')))).toBe('/con-2/nul-2/');
    expect(address(await site.publish(filed('Con', 'nulis')))).toBe('/con-2/nulis/');
  });

  test('is the same one in other letters, and keeps its page when its neighbour goes', async () => {
    const site = createLocalSite(options);
    const [first, second] = [filed('C++', 'satu'), filed('C#', 'dua')];
    expect(address(await site.publish(first))).toBe('/c/satu/');
    expect(address(await site.publish(second))).toBe('/c-2/dua/');
    expect(address(await site.publish(filed('c#', 'tiga')))).toBe('/c-2/tiga/');
    await site.unpublish(first);
    expect(address(await site.publish(second))).toBe('/c-2/dua/');
    expect((await get(`${server.origin}/c-2/dua/`)).text).toContain('href="/c-2/"');
  });

  test('that is spelt otherwise, with nothing else in it, stays where it is', async () => {
    const site = createLocalSite(options);
    const order = filed('Ekonomi Bisnis', 'satu');
    await site.publish(order);
    const fields = { ...order.fields, category: 'Ekonomi & Bisnis' };
    expect(address(await site.publish({ ...order, fields }))).toBe('/ekonomi-bisnis/satu/');
  });

  test('that shared a page of before leaves it to the one that was there first', async () => {
    const site = createLocalSite(options);
    const publishedAt = '2026-11-21T03:30:00.000Z';
    const [first, second] = [filed('日本', 'satu'), { ...filed('中国', 'dua'), publishedAt }];
    await site.publish(first);
    await site.publish(second);
    const index = join(folder, '.index.json');
    writeFileSync(index, readFileSync(index, 'utf8').replaceAll('/artikel-2/', '/artikel/'));
    expect(address(await site.publish(second))).toBe('/artikel-2/dua/');
    expect(address(await site.publish(first))).toBe('/artikel/satu/');
    expect((await get(`${server.origin}/artikel/`)).text).not.toContain('/dua/');
    expect((await get(`${server.origin}/artikel/dua/`)).text).toContain('url=/artikel-2/dua/');
  });
});

describe('a path', () => {
  const named = (slug: string) => publishOrder({ fields: { ...everyField, slug } });
  const page = (slug: string) => get(`${server.origin}/news/${slug}/`);
  const isOut = (...orders: PublishOrder[]) => {
    options.published = () =>
      orders.map(({ articleId }) => ({
        articleId,
        path: '',
        headline: () => undefined,
        read: () => undefined,
      }));
  };

  test('of a story that is out is not given to another one, which says where it went instead', async () => {
    const site = createLocalSite(options);
    const first = named('banjir');
    await site.publish(first);
    isOut(first);
    const html = (await page('banjir')).text;
    const told: string[] = [];
    const second = { ...named('banjir'), created: (remoteId: string) => told.push(remoteId) };
    for (const _again of [1, 2]) {
      expect(await site.publish(second)).toMatchObject({
        value: {
          url: `${server.origin}/news/banjir-2/`,
          remoteId: '/news/banjir-2/',
          differences: ['slug'],
        },
      });
    }
    expect(told).toEqual(['/news/banjir-2/', '/news/banjir-2/']);
    expect((await page('banjir')).text).toBe(html);
    expect((await page('banjir-2')).text).toContain(`href="${server.origin}/news/banjir-2/"`);

    await site.publish({ ...first, fields: { ...everyField, slug: 'banjir-lama' } });
    expect((await page('banjir')).text).toContain('url=/news/banjir-lama/');
    await site.unpublish(first);
    expect((await page('banjir')).status).toBe(404);
    expect((await page('banjir-2')).text).toContain('<article>');
  });

  test('of a story that is out while its page is lost is kept for it', async () => {
    const site = createLocalSite(options);
    await site.publish(named('hujan'));
    const { articleId } = named('banjir');
    options.published = () => [
      { articleId, path: '/news/banjir/', headline: () => undefined, read: () => undefined },
    ];
    expect(await site.publish(named('banjir'))).toMatchObject({ value: { remoteId: '/news/banjir-2/' } });
  });

  test('of a story that the newsroom has forgotten is a new one’s, with nothing left of the old', async () => {
    const site = createLocalSite(options);
    const forgotten = named('banjir');
    await site.publish({ ...forgotten, fields: { ...everyField, slug: 'hujan' } });
    await site.publish(forgotten);
    const order = named('banjir');
    expect(await site.publish(order)).toMatchObject({
      value: { remoteId: '/news/banjir/', differences: [] },
    });
    expect((await page('hujan')).status).toBe(404);
    for (const list of ['/', '/news/', '/feed.xml', '/sitemap.xml']) {
      expect((await get(server.origin + list)).text.match(/\/banjir\/(?=["<])/g)).toHaveLength(
        list === '/feed.xml' ? 2 : 1,
      );
    }
    await site.unpublish(order);
    expect((await page('banjir')).status).toBe(404);
    expect((await get(`${server.origin}/`)).text).toContain('Belum ada artikel');
  });

  test('is not taken away with a story that was there before another one', async () => {
    const site = createLocalSite(options);
    const before = { ...named('banjir'), remoteId: '/news/banjir/' };
    await site.publish(before);
    const order = named('banjir');
    await site.publish(order);
    await site.unpublish(before);
    expect((await page('banjir')).text).toContain('<article>');
    await site.publish({ ...order, fields: { ...everyField, slug: 'banjir-bandang' } });
    await site.unpublish(before);
    expect((await page('banjir')).text).toContain('url=/news/banjir-bandang/');
  });

  test('that an index of before gives to two stories is the one’s that was written last', async () => {
    const site = createLocalSite(options);
    const [first, second] = [named('banjir'), named('hujan')];
    await site.publish(first);
    await site.publish(second);
    const index = join(folder, '.index.json');
    writeFileSync(index, readFileSync(index, 'utf8').replaceAll('/hujan/', '/banjir/'));
    isOut(first, second);
    await site.unpublish({ ...first, remoteId: '/news/banjir/' });
    expect((await page('banjir')).status).toBe(200);
    await site.unpublish({ ...second, remoteId: '/news/banjir/' });
    expect((await page('banjir')).status).toBe(404);
  });
});

test('unpublishing takes the page, the lists’ lines and the pictures away', async () => {
  const site = createLocalSite(options);
  const order = publishOrder();
  await site.publish(order);
  expect(await site.unpublish(order)).toMatchObject({ ok: true });
  expect((await get(`${server.origin}/news/panen-padi-ciherang-jagung/`)).status).toBe(404);
  expect((await get(`${server.origin}/`)).text).toContain('Belum ada artikel');
  expect(readdirSync(join(folder, '_', 'pictures'))).toEqual([]);
  expect(await site.unpublish(order)).toMatchObject({ ok: true });
});

describe('the server', () => {
  test('gives nothing but the site’s own files', async () => {
    await createLocalSite(options).publish(publishOrder());
    const paths = [
      '/../small.webp',
      '/%2e%2e/small.webp',
      '/..%2fsmall.webp',
      '/.index.json',
      '/%2e/.index.json',
      '//etc/passwd',
      '/%00',
      '/%E0%A4%A',
    ];
    for (const path of paths)
      expect([path, (await raw(path)).status]).toEqual([
        path,
        expect.toSatisfy((code) => code === 400 || code === 404),
      ]);
    expect((await raw('/', 'POST')).status).toBe(405);
    expect((await raw('/', 'GET', { host: 'evil.example' })).status).toBe(421);
  });

  test('is asked for by its name in any letters', async () => {
    await createLocalSite(options).publish(publishOrder());
    for (const host of ['localhost', 'LOCALHOST:80', '127.0.0.1'])
      expect([host, (await raw('/', 'GET', { host })).status]).toEqual([host, 200]);
  });

  test('sends strict headers, whole addresses and only what changed', async () => {
    await createLocalSite(options).publish(publishOrder());
    const first = await fetch(`${server.origin}/`);
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await fetch(`${server.origin}/`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await raw('/news')).location).toBe('/news/');
    expect((await get(`${server.origin}/tidak-ada/`)).text).toContain('Halaman tidak ditemukan');
  });

  test('keeps its port while that is free, and finds another when it is not', async () => {
    const second = await serveSite(folder, server.port);
    expect(second.port).not.toBe(server.port);
    const { port } = second;
    await second.stop();
    const third = await serveSite(folder, port);
    expect(third.port).toBe(port);
    await third.stop();
  });
});

async function get(url: string) {
  const response = await fetch(url);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** A request as it stands: `fetch` would tidy the path. */
function raw(path: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status: number; location: string | undefined }>((done, failed) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      response.resume();
      done({ status: response.statusCode ?? 0, location: response.headers.location });
    });
    asked.on('error', failed).end();
  });
}

describe.skipIf(noSmallDisk)(`a disk that takes no more${noSmallDisk ? ` (${noSmallDisk})` : ''}`, () => {
  test('a site that cannot be written says whether its disk is full or its folder read-only', async () => {
    const disk = mountSmallDisk(64);
    onTestFinished(disk.unmount);
    const site = createLocalSite({ ...options, folder: disk.folder });
    fillUp(join(disk.folder, 'full.bin'));
    expect(await site.publish(publishOrder())).toEqual(failed('site-disk-full', 'ENOSPC'));
    remountReadOnly(disk.folder);
    expect(await site.publish(publishOrder())).toEqual(failed('site-read-only', 'EROFS'));
  });
});
