import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { saveFields } from '../../electron/articles/save.ts';
import { logFile, logTo } from '../../electron/log.ts';
import { serveSite } from '../../electron/publish/targets/localSite/server.ts';
import type { ArticleId, MediaId } from '../../shared/article/ids.ts';
import { type Desk, openDesk, openPublisher, retitle, send, writeArticle } from './desk.ts';

let desk: Desk;
let first: ArticleId;
let second: ArticleId;

beforeEach(async () => {
  desk = await openDesk();
  first = await publish('panen-padi', 'Tani');
  second = await publish('harga-gabah', 'Ekonomi');
});

test('old addresses lead to a story also after its index was lost, in the site’s new name', async () => {
  saveFields(desk.store, 'editor', first, { slug: 'panen-raya' });
  expect(await send(desk, first, desk.localSite.id, 'update')).toMatchObject({ state: 'done' });
  rmSync(siteFile('.index.json'));
  await nextRun('Difa Nusantara');
  await send(desk, second, desk.localSite.id, 'update');
  const { text } = await get('/tani/panen-padi/');
  expect(text).toContain('url=/tani/panen-raya/');
  expect(text).toContain('Difa Nusantara');
  saveFields(desk.store, 'editor', first, { slug: 'panen-padi-raya' });
  await send(desk, first, desk.localSite.id, 'update');
  for (const slug of ['panen-padi', 'panen-raya']) {
    expect((await get(`/tani/${slug}/`)).text).toContain('url=/tani/panen-padi-raya/');
  }
});

async function publish(slug: string, category: string): Promise<ArticleId> {
  const { id } = await writeArticle(desk, { slug, category });
  expect(await send(desk, id, desk.localSite.id)).toMatchObject({ state: 'done' });
  return id;
}

/** The same newsroom in the next run of the program. */
async function nextRun(name = 'Difa News'): Promise<void> {
  await desk.publisher.stop(0);
  desk.publisher = await openPublisher(desk.paths, desk.store, desk.library, fetch, { name, language: 'id' });
  await desk.publisher.settleLocalSite();
}

const siteFile = (...names: string[]) => join(desk.paths.site, ...names);

async function get(path: string): Promise<{ status: number; text: string }> {
  const { address } = desk.store.sites.find(desk.localSite.id) ?? desk.localSite;
  const response = await fetch(new URL(path, address));
  return { status: response.status, text: await response.text() };
}

/** Both stories are on their pages and in everything that lists them, and nothing else is. */
async function expectWholeSite(): Promise<void> {
  for (const path of ['/', '/feed.xml', '/sitemap.xml']) {
    const { text } = await get(path);
    for (const slug of ['/tani/panen-padi/', '/ekonomi/harga-gabah/'])
      expect([path, text]).toEqual([path, expect.stringContaining(slug)]);
  }
  expect((await get('/tani/')).text).toContain('/tani/panen-padi/');
  expect((await get('/ekonomi/')).text).toContain('/ekonomi/harga-gabah/');
  for (const path of ['/tani/panen-padi/', '/ekonomi/harga-gabah/']) {
    const { text } = await get(path);
    const picture = text.match(/src="(\/_\/pictures\/[^"]+)"/)?.[1] ?? 'none';
    expect([path, (await get(picture)).status]).toEqual([path, 200]);
  }
}

test('a new name of the newsroom stands on every page, also on those of articles', async () => {
  await nextRun('Difa Nusantara');
  for (const path of ['/', '/tani/', '/tani/panen-padi/', '/ekonomi/harga-gabah/']) {
    const { text } = await get(path);
    expect([path, text]).toEqual([path, expect.stringContaining('rel="home">Difa Nusantara</a>')]);
    expect(text).not.toContain('Difa News');
  }
});

test('a new address of the site is every page’s canonical address, and where the window opens it', async () => {
  const port = Number(new URL(desk.localSite.address).port);
  await desk.publisher.stop(0);
  const taken = await serveSite(desk.paths.site, port);
  onTestFinished(() => taken.stop());
  await nextRun();
  const { address } = desk.store.sites.find(desk.localSite.id) ?? desk.localSite;
  expect(address).not.toBe(desk.localSite.address);
  for (const path of ['/tani/panen-padi/', '/ekonomi/harga-gabah/']) {
    expect((await get(path)).text).toContain(`<link rel="canonical" href="${new URL(path, address)}">`);
  }
  expect(desk.store.publications.ofArticle(first)[0]?.url).toBe(new URL('/tani/panen-padi/', address).href);
});

test.each(['with its index', 'after that was lost'])(
  'a related story has its readers’ headline on a page that is written anew %s',
  async (index) => {
    const related = [{ title: 'Judul lama', url: '', articleId: first }];
    saveFields(desk.store, 'editor', second, { related });
    await send(desk, second, desk.localSite.id, 'update');
    retitle(desk, first, 'Panen membaik');
    await send(desk, first, desk.localSite.id, 'update');
    retitle(desk, first, 'Belum boleh dibaca');
    if (index === 'after that was lost') rmSync(siteFile('.index.json'));
    await nextRun('Difa Nusantara');
    expect((await get('/ekonomi/harga-gabah/')).text).toContain(
      '<a href="/tani/panen-padi/">Panen membaik</a>',
    );
  },
);

test('two stories that the newsroom has at one address are one page and one line of every list', async () => {
  const { publications } = desk.store;
  const [there, other] = [first, second].map((id) => publications.find(id, desk.localSite.id));
  if (!there || !other) throw new Error('not published');
  const { remoteId, url } = there;
  publications.setPublished({ ...other, remoteId, url, at: new Date().toISOString() });
  rmSync(siteFile('.index.json'));
  await nextRun();
  expect((await get('/sitemap.xml')).text.match(/panen-padi/g)).toHaveLength(1);
  await send(desk, first, desk.localSite.id, 'unpublish');
  expect((await get('/tani/panen-padi/')).status).toBe(200);
});

test('what was typed since is not on a page that is written anew', async () => {
  retitle(desk, first, 'Belum boleh dibaca');
  const before = (await get('/tani/panen-padi/')).text;
  await nextRun('Difa Nusantara');
  expect((await get('/tani/panen-padi/')).text).toBe(before.replaceAll('Difa News', 'Difa Nusantara'));
});

test('a page that is newer than the newsroom, which went back to a backup, is not made old again', async () => {
  const backup = desk.store.publications.find(first, desk.localSite.id);
  if (!backup?.versionId) throw new Error('not published');
  retitle(desk, first, 'Panen membaik');
  await send(desk, first, desk.localSite.id, 'update');
  const { versionId, updatedAt } = backup;
  desk.store.publications.setPublished({ ...backup, versionId, at: updatedAt });
  await nextRun('Difa Nusantara');
  expect((await get('/tani/panen-padi/')).text).toContain('<h1>Panen membaik</h1>');
  expect((await get('/')).text).toContain('Panen membaik');
});

test('a page that is written anew when the program ends is written at the next start', async () => {
  await desk.publisher.stop(0);
  const cut = await openPublisher(desk.paths, desk.store, desk.library, fetch, {
    name: 'Difa Nusantara',
    language: 'id',
  });
  await cut.stop(0);
  await nextRun('Difa Nusantara');
  expect((await get('/ekonomi/harga-gabah/')).text).toContain('rel="home">Difa Nusantara</a>');
});

describe('an index that is lost', () => {
  const damages: [string, () => void][] = [
    ['cut off in the middle', () => writeFileSync(siteFile('.index.json'), '[{"articleId":"01')],
    ['of another shape', () => writeFileSync(siteFile('.index.json'), '{"articles":[]}')],
    [
      'that names a file outside the site',
      () =>
        writeFileSync(
          siteFile('.index.json'),
          JSON.stringify([
            {
              articleId: first,
              marker: '',
              section: { name: 'x', path: '/../' },
              entry: { path: '/../../x/' },
              pictures: [],
            },
          ]),
        ),
    ],
    ['missing', () => rmSync(siteFile('.index.json'))],
    ['missing with the whole site', () => rmSync(desk.paths.site, { recursive: true })],
  ];

  test.for(damages)('%s is made anew at the next start', async ([, damage]) => {
    damage();
    await nextRun();
    await expectWholeSite();
  });

  test.for(damages)(
    '%s is made anew before the next story goes out, and no page is lost',
    async ([, damage]) => {
      const third = await writeArticle(desk, { slug: 'banjir', category: 'Tani' });
      damage();
      expect(await send(desk, third.id, desk.localSite.id)).toMatchObject({ state: 'done', errorCode: null });
      await expectWholeSite();
      expect((await get('/tani/')).text).toContain('/tani/banjir/');
    },
  );

  test('does not bring back what was taken off the site', async () => {
    await send(desk, second, desk.localSite.id, 'unpublish');
    rmSync(siteFile('.index.json'));
    await nextRun();
    expect((await get('/ekonomi/harga-gabah/')).status).toBe(404);
    expect((await get('/')).text).not.toContain('harga-gabah');
  });
});

describe('a picture whose file is lost', () => {
  test('stops its story alone, and says why', async () => {
    const { id, mediaId } = await writeArticle(desk, { slug: 'banjir', category: 'Tani' });
    losePicture(mediaId);
    expect(await send(desk, id, desk.localSite.id)).toMatchObject({
      state: 'failed',
      errorCode: 'picture-missing',
    });
    await expectWholeSite();
  });

  test('is not missed where the site has it', async () => {
    losePicture(pictureOf(first));
    retitle(desk, first, 'Panen membaik');
    expect(await send(desk, first, desk.localSite.id, 'update')).toMatchObject({ state: 'done' });
    await nextRun('Difa Nusantara');
    await expectWholeSite();
  });

  test('leaves its story out of a site that was lost, and takes no other one along', async () => {
    logTo(desk.paths.folder);
    losePicture(pictureOf(first));
    rmSync(desk.paths.site, { recursive: true });
    await nextRun();
    expect((await get('/ekonomi/harga-gabah/')).status).toBe(200);
    const front = (await get('/')).text;
    expect(front).toContain('/ekonomi/harga-gabah/');
    expect(front).not.toContain('/tani/panen-padi/');
    expect(readFileSync(logFile(desk.paths.folder), 'utf8')).toContain(`page of ${first} stays as it is`);
    const third = await writeArticle(desk, { slug: 'banjir', category: 'Tani' });
    expect(await send(desk, third.id, desk.localSite.id)).toMatchObject({ state: 'done', errorCode: null });
    expect(await send(desk, first, desk.localSite.id, 'update')).toMatchObject({
      state: 'failed',
      errorCode: 'picture-missing',
    });
  });

  test('leaves its page as it is where the index alone was lost', async () => {
    const before = (await get('/tani/panen-padi/')).text;
    losePicture(pictureOf(first));
    rmSync(siteFile('_/pictures'), { recursive: true });
    rmSync(siteFile('.index.json'));
    await nextRun('Difa Nusantara');
    expect((await get('/tani/panen-padi/')).text).toBe(before);
    const front = (await get('/')).text;
    expect(front).toContain('/tani/panen-padi/');
    for (const [, picture] of front.matchAll(/src="(\/_\/pictures\/[^"]+)"/g))
      expect((await get(picture ?? '')).status).toBe(200);
  });
});

test('a page that cannot be written keeps no other one back, and is written at the next start', async () => {
  rmSync(siteFile('tani'), { recursive: true });
  writeFileSync(siteFile('tani'), 'in the way');
  rmSync(siteFile('.index.json'));
  await nextRun();
  expect((await get('/')).text).toContain('/ekonomi/harga-gabah/');
  expect((await get('/ekonomi/harga-gabah/')).status).toBe(200);
  rmSync(siteFile('tani'));
  await nextRun();
  await expectWholeSite();
});

function pictureOf(id: ArticleId): MediaId {
  const mediaId = desk.store.articles.find(id)?.fields.featuredImage?.mediaId;
  if (!mediaId) throw new Error('no picture');
  return mediaId;
}

function losePicture(mediaId: MediaId): void {
  rmSync(desk.library.fullFile(mediaId)?.file ?? '');
}
