import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { saveBlocks, saveFields } from '../../electron/articles/save.ts';
import { logFile, logTo } from '../../electron/log.ts';
import { askToPublish } from '../../electron/publish/askToPublish.ts';
import { type BlockId, newId, type SiteId } from '../../shared/article/ids.ts';
import type { Block } from '../../shared/blocks/block.ts';
import { blocksFromPost } from '../../shared/html/wordpress/blocksFromPost.ts';
import { withIds } from '../fixtures/arbitraryBlocks.ts';
import { startFaultProxy } from '../services/faultProxy.ts';
import { startWordPress, type WordPressRole, type WordPressService, whyNot } from '../services/wordpress.ts';
import { type ValidatedBlock, validateMarkup } from '../services/wordpressBlocks/validateMarkup.ts';
import { placed } from '../store/newsroom.ts';
import {
  addWordPress,
  type Desk,
  openDesk,
  openPublisher,
  retitle,
  send,
  sendAgain,
  settled,
  writeArticle,
} from './desk.ts';

const reason = whyNot();

describe.skipIf(reason)(`publishing to WordPress${reason ? ` (${reason})` : ''}`, () => {
  let site: WordPressService;

  beforeAll(async () => {
    site = await startWordPress();
    await rest('POST', 'categories', { name: 'News' });
    await rest('POST', 'tags', { name: 'Irigasi &amp; Air' });
  }, 300_000);
  afterAll(() => site?.stop());

  async function rest(method: 'GET' | 'POST', path: string, json?: unknown) {
    const { user, applicationPassword } = site.users.administrator;
    const authorization = `Basic ${btoa(`${user}:${applicationPassword}`)}`;
    const response = await fetch(`${site.url}/wp-json/wp/v2/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    return response.json();
  }

  async function openDeskAs(
    role: WordPressRole,
    address = site.url,
  ): Promise<{ desk: Desk; siteId: SiteId }> {
    const desk = await openDesk();
    return { desk, siteId: addWordPress(desk, address, site.users[role]) };
  }

  /** Everything that carries the article's marker, in the trash too. */
  async function postsOf(
    desk: Desk,
    articleId: Parameters<typeof desk.store.publications.find>[0],
    siteId: SiteId,
  ) {
    const marker = desk.store.publications.find(articleId, siteId)?.marker ?? 'none';
    const found = await Promise.all(
      ['any', 'trash'].map((status) => rest('GET', `posts?search=${marker}&status=${status}&context=edit`)),
    );
    return found.flat();
  }

  test('the post holds every part, opens as valid blocks, and reads back as the article', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const { id, mediaId } = await writeArticle(desk, { slug: 'panen-satu' });
    const entry = await send(desk, id, siteId);
    expect(entry).toMatchObject({ state: 'done', errorCode: null });

    const [post, ...others] = await postsOf(desk, id, siteId);
    expect(others).toEqual([]);
    expect(post).toMatchObject({ status: 'publish', slug: 'panen-satu' });
    const blocks = await validateMarkup(post.content.raw);
    expect(faults(blocks)).toEqual([]);
    const article = desk.store.versions.snapshot(id, desk.store.versions.ofArticle(id)[0]?.id as never);
    const read = blocksFromPost(post.content.raw, (attachment) =>
      desk.store.mediaUses.mediaOf(siteId, String(attachment)),
    );
    expect(withIds(read.blocks)).toEqual(withIds(article?.document.blocks ?? []));

    const [category] = await rest('GET', `categories?post=${post.id}`);
    expect(category.name).toBe('News');
    expect(
      (await rest('GET', `tags?post=${post.id}`)).map(({ name }: { name: string }) => name).sort(),
    ).toEqual(['Irigasi &amp; Air', 'panen']);
    const attachment = await rest('GET', `media/${post.featured_media}?context=edit`);
    expect(attachment).toMatchObject({ alt_text: 'Petani memegang seikat padi' });
    expect(attachment.caption.raw).toContain('Foto: Dimas/difanews.com');
    expect(desk.store.mediaUses.find(mediaId, siteId)?.remoteId).toBe(String(post.featured_media));

    expect(desk.store.articles.find(id)).toMatchObject({ state: 'published' });
    const [publication] = desk.store.publications.ofArticle(id);
    expect(publication).toMatchObject({ status: 'published', url: post.link });
    const page = await (await fetch(post.link)).text();
    for (const part of [
      'KARAWANG, difanews.com –',
      'Oleh Ayu Lestari',
      'Tampilkan selengkapnya',
      'Harga gabah naik lagi',
      'Foto: Dimas',
    ]) {
      expect(page).toContain(part);
    }
  });

  test('an update changes the same post and uploads nothing again', async () => {
    const proxy = await startFaultProxy(site.url);
    const { desk, siteId } = await openDeskAs('editor', proxy.url);
    const { id } = await writeArticle(desk, { slug: 'panen-dua' });
    await send(desk, id, siteId);
    const before = proxy.requests.length;
    retitle(desk, id, 'Panen <membaik> & naik');
    expect(await send(desk, id, siteId, 'update')).toMatchObject({ state: 'done', errorCode: null });
    const posts = await postsOf(desk, id, siteId);
    expect(posts.map(({ title }: { title: { raw: string } }) => title.raw)).toEqual([
      'Panen &lt;membaik&gt; &amp; naik',
    ]);
    const uploads = proxy.requests
      .slice(before)
      .filter(({ method, path }) => method === 'POST' && path.includes('media'));
    expect(uploads).toEqual([]);
    await proxy.stop();
  });

  test('a related story of the newsroom is linked where it is on the site, once it is there', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const first = await writeArticle(desk, { slug: 'terkait-satu', headline: 'Panen <raya> & pasar' });
    const related = [
      { title: 'Naskah pertama', url: '', articleId: first.id },
      { title: 'Harga gabah naik lagi', url: 'https://difanews.com/harga-gabah' },
    ];
    const second = await writeArticle(desk, { slug: 'terkait-dua', related });
    // Being out elsewhere is not being out here.
    await send(desk, first.id, desk.localSite.id);
    await send(desk, second.id, siteId);
    const [before] = await postsOf(desk, second.id, siteId);
    expect(before.content.raw).not.toMatch(/Naskah pertama|Panen &lt;raya/);
    expect(before.content.raw).toContain('<a href="https://difanews.com/harga-gabah">');

    await send(desk, first.id, siteId);
    await send(desk, second.id, siteId, 'update');
    const [target] = await postsOf(desk, first.id, siteId);
    const [after] = await postsOf(desk, second.id, siteId);
    expect(after.content.raw).toContain(`<a href="${target.link}">Panen &lt;raya&gt; &amp; pasar</a>`);
    expect(faults(await validateMarkup(after.content.raw))).toEqual([]);

    // Its headline there is the one that readers of that page find; what is typed since is not out.
    retitle(desk, first.id, 'Panen usai');
    await send(desk, first.id, siteId, 'update');
    retitle(desk, first.id, 'Belum boleh dibaca');
    expect(desk.store.articles.summary(second.id)?.changedSincePublished).toBe(true);
    expect(await send(desk, second.id, siteId, 'update')).toMatchObject({ state: 'done', errorCode: null });
    const [renewed] = await postsOf(desk, second.id, siteId);
    expect(renewed.content.raw).toContain(`<a href="${target.link}">Panen usai</a>`);
    expect(desk.store.articles.summary(second.id)?.changedSincePublished).toBe(false);
  });

  test('each use of one picture keeps its own words, and a theme shows those of the featured one', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const { id, mediaId } = await writeArticle(desk, { slug: 'satu-gambar' });
    const featured = { mediaId, alt: 'Sampul', caption: 'Keterangan sampul', credit: 'Foto: A' };
    const image = (alt: string): Block => ({
      id: newId<BlockId>(),
      type: 'image',
      mediaId,
      alt,
      caption: `Keterangan ${alt}`,
      credit: '',
    });
    saveFields(desk.store, 'editor', id, { featuredImage: featured });
    saveBlocks(desk.store, 'editor', id, { put: placed([image('satu'), image('dua')]), remove: [] });
    await send(desk, id, siteId);
    const [post] = await postsOf(desk, id, siteId);
    for (const alt of ['satu', 'dua']) {
      expect(post.content.raw).toMatch(
        new RegExp(`alt="${alt}" class="wp-image-${post.featured_media}"/><figcaption.*Keterangan ${alt}<`),
      );
    }
    expect(faults(await validateMarkup(post.content.raw))).toEqual([]);
    const words = async () => {
      const { alt_text, caption } = await rest('GET', `media/${post.featured_media}?context=edit`);
      return [alt_text, caption.raw];
    };
    expect(await words()).toEqual(['Sampul', 'Keterangan sampul — Foto: A']);
    expect(await (await fetch(post.link)).text()).toMatch(
      /<img[^>]* alt="Sampul"[^>]*wp-post-image|wp-post-image[^>]* alt="Sampul"/,
    );

    // Another story that only shows it in its body takes nothing away from the first one's page.
    const other = await writeArticle(desk, { slug: 'gambar-lagi', featuredImage: null });
    saveBlocks(desk.store, 'editor', other.id, { put: placed([image('tiga')]), remove: [] });
    await send(desk, other.id, siteId);
    const [second] = await postsOf(desk, other.id, siteId);
    expect(second.content.raw).toContain('alt="tiga"');
    expect(second.content.raw).toContain(`wp-image-${post.featured_media}`);
    expect(await words()).toEqual(['Sampul', 'Keterangan sampul — Foto: A']);
  });

  test('a picture that two stories feature keeps the words of each', async () => {
    const proxy = await startFaultProxy(site.url);
    const { desk, siteId } = await openDeskAs('editor', proxy.url);
    const uploads = () =>
      proxy.requests.filter(({ method, path }) => method === 'POST' && /\/media\?/.test(path)).length;
    const first = await writeArticle(desk, { slug: 'sampul-satu' });
    const words = (alt: string) => ({
      featuredImage: { mediaId: first.mediaId, alt, caption: `Keterangan ${alt}`, credit: 'Foto: A' },
    });
    const shown = async (id: typeof first.id) => {
      const [post] = await postsOf(desk, id, siteId);
      const { alt_text, caption } = await rest('GET', `media/${post.featured_media}?context=edit`);
      return [alt_text, caption.raw];
    };
    saveFields(desk.store, 'editor', first.id, words('satu'));
    const second = await writeArticle(desk, { slug: 'sampul-dua', ...words('dua') });
    const third = await writeArticle(desk, { slug: 'sampul-tiga', ...words('satu') });
    for (const { id } of [second, third]) {
      const images = desk.store.blocks.ofArticle(id).filter(({ block }) => block.type === 'image');
      saveBlocks(desk.store, 'editor', id, { put: [], remove: images.map(({ block }) => block.id) });
    }
    for (const { id } of [first, second, third]) {
      expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', errorCode: null });
    }
    // The third has the words of the first, and so its attachment.
    expect(uploads()).toBe(2);
    expect(await shown(first.id)).toEqual(['satu', 'Keterangan satu — Foto: A']);
    expect(await shown(second.id)).toEqual(['dua', 'Keterangan dua — Foto: A']);

    retitle(desk, second.id, 'Judul lain');
    await send(desk, second.id, siteId, 'update');
    expect(uploads()).toBe(2);

    saveFields(desk.store, 'editor', first.id, words('lain'));
    await send(desk, first.id, siteId, 'update');
    expect(await shown(first.id)).toEqual(['lain', 'Keterangan lain — Foto: A']);
    expect(await shown(second.id)).toEqual(['dua', 'Keterangan dua — Foto: A']);
    expect(await shown(third.id)).toEqual(['satu', 'Keterangan satu — Foto: A']);
    expect(
      desk.store.mediaUses.mediaOf(siteId, String((await postsOf(desk, third.id, siteId))[0].featured_media)),
    ).toBe(first.mediaId);
    await proxy.stop();
  });

  test('what the site changes of a featured picture’s words is told, and its picture is not uploaded again', async () => {
    const proxy = await startFaultProxy(site.url);
    const { desk, siteId } = await openDeskAs('editor', proxy.url);
    const uploads = () =>
      proxy.requests.filter(({ method, path }) => method === 'POST' && /\/media\?/.test(path)).length;
    const { id, mediaId } = await writeArticle(desk, { slug: 'kata-gambar' });
    const say = (words: { alt: string; caption: string; credit: string }) =>
      saveFields(desk.store, 'editor', id, { featuredImage: { mediaId, ...words } });
    const held = async () => {
      const [post] = await postsOf(desk, id, siteId);
      const { alt_text, caption } = await rest('GET', `media/${post.featured_media}?context=edit`);
      return [alt_text, caption.raw];
    };
    const differs = { state: 'done', errorCode: 'differs', errorDetail: 'alt' };

    say({ alt: 'Map C:\\sawah, 100%20 <b>kering</b>', caption: 'C:\\sawah 5%20 <b>', credit: ' ' });
    expect(await send(desk, id, siteId)).toMatchObject(differs);
    expect(await held()).toEqual(['Map C:sawah, 100 kering', 'C:\\sawah 5%20 &lt;b&gt;']);
    const first = uploads();
    retitle(desk, id, 'Judul lain');
    expect(await send(desk, id, siteId, 'update')).toMatchObject(differs);
    expect(uploads()).toBe(first);

    // Nobody who reads or hears it notices an entity or a space fewer.
    say({ alt: ' Air < 2 m\n& naik ', caption: 'Air < 2 m & naik', credit: '' });
    expect(await send(desk, id, siteId, 'update')).toMatchObject({ state: 'done', errorCode: null });
    expect(await held()).toEqual(['Air &lt; 2 m &amp; naik', 'Air &lt; 2 m &amp; naik']);
    await proxy.stop();
  });

  test('a login with fewer rights publishes a picture that the one before it has uploaded', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const first = await writeArticle(desk, { slug: 'masuk-editor' });
    await send(desk, first.id, siteId);
    const featuredImage = desk.store.articles.find(first.id)?.fields.featuredImage ?? null;
    const { user, applicationPassword } = site.users.author;
    const row = desk.store.sites.find(siteId);
    if (!row || !featuredImage) throw new Error('not there');
    desk.store.sites.change({ ...row, username: user });
    desk.publisher.credentials.save(siteId, applicationPassword, false);
    const same = await writeArticle(desk, { slug: 'masuk-penulis', featuredImage });
    const other = await writeArticle(desk, {
      slug: 'masuk-penulis-dua',
      featuredImage: { ...featuredImage, alt: 'Lain' },
    });
    for (const { id } of [same, other]) {
      expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', errorCode: null });
    }
  });

  test('a picture of stories that go out at the same time is uploaded once', async () => {
    const proxy = await startFaultProxy(site.url);
    const { desk, siteId } = await openDeskAs('editor', proxy.url);
    const first = await writeArticle(desk, { slug: 'serentak-satu' });
    const { featuredImage } = desk.store.articles.find(first.id)?.fields ?? {};
    const others = await Promise.all(
      ['serentak-dua', 'serentak-tiga'].map((slug) =>
        writeArticle(desk, { slug, ...(featuredImage && { featuredImage }) }),
      ),
    );
    const all = [first, ...others];
    for (const { id } of all) {
      const images = desk.store.blocks.ofArticle(id).filter(({ block }) => block.type === 'image');
      saveBlocks(desk.store, 'editor', id, { put: [], remove: images.map(({ block }) => block.id) });
    }
    for (const entry of await Promise.all(all.map(({ id }) => send(desk, id, siteId)))) {
      expect(entry).toMatchObject({ state: 'done', errorCode: null });
    }
    const isUpload = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && /\/media\?/.test(path);
    expect(proxy.requests.filter(isUpload)).toHaveLength(1);
    await proxy.stop();
  });

  test('a picture whose file is lost is told, and is not missed where the site has it', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const { id, mediaId } = await writeArticle(desk, { slug: 'gambar-hilang' });
    const { file } = desk.library.fullFile(mediaId) ?? { file: '' };
    const bytes = readFileSync(file);
    rmSync(file);
    const entry = await send(desk, id, siteId);
    expect(entry).toMatchObject({ state: 'failed', errorCode: 'picture-missing' });
    expect(await postsOf(desk, id, siteId)).toEqual([]);
    writeFileSync(file, bytes);
    expect(await sendAgain(desk, entry.id)).toMatchObject({ state: 'done', errorCode: null });
    rmSync(file);
    retitle(desk, id, 'Gambar masih ada di situs');
    expect(await send(desk, id, siteId, 'update')).toMatchObject({ state: 'done', errorCode: null });
  });

  test('a change made on the site is not overwritten unseen', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const { id } = await writeArticle(desk, { slug: 'panen-tiga' });
    await send(desk, id, siteId);
    const [post] = await postsOf(desk, id, siteId);
    await rest('POST', `posts/${post.id}`, { title: 'Disunting di WordPress' });
    retitle(desk, id, 'Disunting di sini');

    const conflict = await send(desk, id, siteId, 'update');
    expect(conflict).toMatchObject({ state: 'failed', errorCode: 'conflict' });
    await rest('POST', `posts/${post.id}`, { title: 'Disunting sekali lagi' });
    // What was agreed to is overwriting the first change, not the one after it.
    const second = await sendAgain(desk, conflict.id);
    expect(second).toMatchObject({ state: 'failed', errorCode: 'conflict' });
    expect((await rest('GET', `posts/${post.id}?context=edit`)).title.raw).toBe('Disunting sekali lagi');
    expect(await sendAgain(desk, conflict.id)).toMatchObject({ state: 'done' });
    expect((await rest('GET', `posts/${post.id}?context=edit`)).title.raw).toBe('Disunting di sini');
  });

  test.each(['private', 'draft'])(
    'a post that was made %s on the site is not made public again unseen',
    async (status) => {
      const { desk, siteId } = await openDeskAs('editor');
      const { id } = await writeArticle(desk, { slug: `panen-${status}` });
      await send(desk, id, siteId);
      const [post] = await postsOf(desk, id, siteId);
      await rest('POST', `posts/${post.id}`, { status });
      expect(await send(desk, id, siteId, 'update')).toMatchObject({
        state: 'failed',
        errorCode: 'conflict',
      });
      expect((await rest('GET', `posts/${post.id}?context=edit`)).status).toBe(status);
    },
  );

  test('a post that was given a password on the site does not count as published and unchanged', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const { id } = await writeArticle(desk, { slug: 'panen-bersandi' });
    await send(desk, id, siteId);
    const [post] = await postsOf(desk, id, siteId);
    const lookAt = () => rest('GET', `posts/${post.id}?context=edit`);
    await rest('POST', `posts/${post.id}`, { password: 'rahasia' });

    const conflict = await send(desk, id, siteId, 'update');
    expect(conflict).toMatchObject({ state: 'failed', errorCode: 'conflict' });
    expect(await lookAt()).toMatchObject({ password: 'rahasia' });
    expect(await sendAgain(desk, conflict.id)).toMatchObject({ state: 'done', errorCode: null });
    expect(await lookAt()).toMatchObject({ password: '', status: 'publish' });
    expect(await (await fetch(post.link)).text()).toContain('Tampilkan selengkapnya');
    expect(await send(desk, id, siteId, 'update')).toMatchObject({ state: 'done', errorCode: null });
  });

  test('a password that the site puts back on a post is told as a difference', async () => {
    const desk = await openDesk(async (url, init) => {
      const response = await fetch(url, init);
      if (init?.method !== 'GET' || !/\/posts\/\d+/.test(url)) return response;
      return Response.json({ ...((await response.json()) as object), password: 'rahasia' });
    });
    const siteId = addWordPress(desk, site.url, site.users.editor);
    const { id } = await writeArticle(desk, { slug: 'panen-disandikan' });
    expect(await send(desk, id, siteId)).toMatchObject({
      state: 'done',
      errorCode: 'differs',
      errorDetail: 'password',
    });
  });

  describe('a post that was given a date ahead on the site', () => {
    const lookAt = (id: number) => rest('GET', `posts/${id}?context=edit`);

    /** A story that is out, and its post there, which someone has put off until tomorrow. */
    async function putOff(slug: string) {
      const { desk, siteId } = await openDeskAs('editor');
      const { id } = await writeArticle(desk, { slug });
      await send(desk, id, siteId);
      const [post] = await postsOf(desk, id, siteId);
      const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 19);
      await rest('POST', `posts/${post.id}`, { date_gmt: tomorrow, status: 'future' });
      expect(await lookAt(post.id)).toMatchObject({ status: 'future', date_gmt: tomorrow });
      return { desk, siteId, id, postId: post.id as number };
    }

    test('is public at once when a person overwrites that', async () => {
      const { desk, siteId, id, postId } = await putOff('esok-satu');
      retitle(desk, id, 'Terbit sekarang');
      const conflict = await send(desk, id, siteId, 'update');
      expect(conflict).toMatchObject({ state: 'failed', errorCode: 'conflict' });
      expect(await lookAt(postId)).toMatchObject({ status: 'future' });
      expect(await sendAgain(desk, conflict.id)).toMatchObject({ state: 'done', errorCode: null });
      expect(await lookAt(postId)).toMatchObject({ status: 'publish', title: { raw: 'Terbit sekarang' } });
      const { url } = desk.store.publications.find(id, siteId) ?? { url: '' };
      expect((await fetch(url)).status).toBe(200);
    });

    test('is public at once when it is published again after it came off the site', async () => {
      const { desk, siteId, id, postId } = await putOff('esok-dua');
      expect(await send(desk, id, siteId, 'unpublish')).toMatchObject({ state: 'done' });
      expect(await lookAt(postId)).toMatchObject({ status: 'draft' });
      expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', errorCode: null });
      expect(await lookAt(postId)).toMatchObject({ status: 'publish' });
    });

    test('is public at once though the clock here is ahead of the site’s', async () => {
      const { desk, siteId, id, postId } = await putOff('esok-tiga');
      const conflict = await send(desk, id, siteId, 'update');
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
      onTestFinished(() => void vi.useRealTimers());
      expect(await sendAgain(desk, conflict.id)).toMatchObject({ state: 'done', errorCode: null });
      expect(await lookAt(postId)).toMatchObject({ status: 'publish' });
    });
  });

  test('off the site is back to a draft, and publishing again is the same post', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const { id } = await writeArticle(desk, { slug: 'panen-empat' });
    await send(desk, id, siteId);
    expect(await send(desk, id, siteId, 'unpublish')).toMatchObject({ state: 'done' });
    expect((await postsOf(desk, id, siteId)).map(({ status }: { status: string }) => status)).toEqual([
      'draft',
    ]);
    expect(desk.store.articles.find(id)?.state).toBe('approved');
    expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', errorCode: null });
    expect((await postsOf(desk, id, siteId)).map(({ status }: { status: string }) => status)).toEqual([
      'publish',
    ]);
  });

  test('what was deleted or trashed there is made anew only when a person says so', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const { id } = await writeArticle(desk, { slug: 'panen-lima' });
    await send(desk, id, siteId);
    const [post] = await postsOf(desk, id, siteId);
    await remove(`posts/${post.id}`);
    const trashed = await send(desk, id, siteId, 'update');
    expect(trashed).toMatchObject({ state: 'failed', errorCode: 'in-trash' });
    expect(await sendAgain(desk, trashed.id)).toMatchObject({ state: 'done' });
    const [live, ...others] = await postsOf(desk, id, siteId);
    expect([live.status, ...others.map(({ status }: { status: string }) => status)]).toEqual([
      'publish',
      'trash',
    ]);

    await remove(`posts/${live.id}?force=true`);
    const gone = await send(desk, id, siteId, 'update');
    expect(gone).toMatchObject({ state: 'failed', errorCode: 'remote-gone' });
    expect(await sendAgain(desk, gone.id)).toMatchObject({ state: 'done' });
    expect(await postsOf(desk, id, siteId)).toHaveLength(2);
  });

  async function remove(path: string): Promise<void> {
    const { user, applicationPassword } = site.users.administrator;
    const authorization = `Basic ${btoa(`${user}:${applicationPassword}`)}`;
    await fetch(`${site.url}/wp-json/wp/v2/${path}`, { method: 'DELETE', headers: { authorization } });
  }

  test('nothing is done to a post or a picture of others that has the number of ours', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const { id } = await writeArticle(desk, { slug: 'nomor-sama' });
    const { id: secondId } = await writeArticle(desk, { slug: 'nomor-gambar' });
    await send(desk, id, siteId);
    await send(desk, secondId, siteId);
    const [ours] = await postsOf(desk, id, siteId);
    const [second] = await postsOf(desk, secondId, siteId);
    const theirs = await rest('POST', 'posts', { title: 'Orang lain', content: 'Asli.', status: 'publish' });
    const { database } = desk.store;
    const number = (post: number) =>
      database.prepare('UPDATE publication SET remote_id = ? WHERE article_id = ?').run(String(post), id);
    const titleAndStatus = async (post: number) => {
      const { title, status } = await rest('GET', `posts/${post}?context=edit`);
      return [title.raw, status];
    };

    number(theirs.id);
    database
      .prepare('UPDATE media_use SET remote_id = ? WHERE remote_id = ?')
      .run(String(second.featured_media), String(ours.featured_media));
    retitle(desk, id, 'Judul baru');
    const update = await send(desk, id, siteId, 'update');
    expect(update).toMatchObject({ state: 'failed', errorCode: 'remote-gone' });
    expect(await sendAgain(desk, update.id)).toMatchObject({ state: 'done', errorCode: null });
    expect(await titleAndStatus(ours.id)).toEqual(['Judul baru', 'publish']);
    expect((await postsOf(desk, id, siteId))[0].featured_media).toBe(ours.featured_media);

    number(theirs.id);
    expect(await send(desk, id, siteId, 'unpublish')).toMatchObject({ state: 'done' });
    expect(await titleAndStatus(ours.id)).toEqual(['Judul baru', 'draft']);

    number(ours.id);
    expect(await send(desk, id, siteId)).toMatchObject({ state: 'done' });
    await rest('POST', `posts/${ours.id}`, { content: 'Ditulis ulang.' });
    number(theirs.id);
    expect(await send(desk, id, siteId, 'unpublish')).toMatchObject({
      state: 'failed',
      errorCode: 'not-ours',
    });
    expect(await titleAndStatus(ours.id)).toEqual(['Judul baru', 'publish']);
    expect(await titleAndStatus(theirs.id)).toEqual(['Orang lain', 'publish']);
  });

  test('a category that is taken out is taken off the site, and spaces around names are nobody’s', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const names = { headline: ' Judul dengan spasi ', category: ' Olahraga  Air ', tags: [' renang', ' '] };
    const { id } = await writeArticle(desk, { slug: 'tanpa-kategori', kicker: '', ...names });
    const wellDone = { state: 'done', errorCode: null, errorDetail: null };
    expect(await send(desk, id, siteId)).toMatchObject(wellDone);
    const [post] = await postsOf(desk, id, siteId);
    const named = async (kind: 'categories' | 'tags') =>
      (await rest('GET', `${kind}?post=${post.id}`)).map(({ name }: { name: string }) => name);
    expect(post.title.raw).toBe('Judul dengan spasi');
    expect(await named('categories')).toEqual(['Olahraga Air']);
    expect(await named('tags')).toEqual(['renang']);
    saveFields(desk.store, 'editor', id, { category: ' ' });
    expect(await send(desk, id, siteId, 'update')).toMatchObject(wellDone);
    expect(await named('categories')).toEqual(['Uncategorized']);
    retitle(desk, id, 'Judul lain');
    expect(await send(desk, id, siteId, 'update')).toMatchObject(wellDone);
  });

  test('brackets in alternative text and in addresses are no shortcodes', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const related = [{ title: 'Galeri', url: 'https://example.com/?a[]=1&x=[gallery]' }];
    const { id, mediaId } = await writeArticle(desk, { slug: 'kurung-siku', related });
    const alt = 'Foto [gallery] & [caption]x[/caption]';
    const picture = { id: newId<BlockId>(), type: 'image', mediaId, alt, caption: '', credit: '' } as const;
    saveBlocks(desk.store, 'editor', id, { put: placed([picture]), remove: [] });
    expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', errorCode: null, errorDetail: null });
    const [post] = await postsOf(desk, id, siteId);
    expect(faults(await validateMarkup(post.content.raw))).toEqual([]);
    const page = await (await fetch(post.link)).text();
    expect(page).toMatch(/alt="Foto (\[|&#0?91;)gallery\] &amp; (\[|&#0?91;)caption/);
    expect(page).toMatch(/x=(\[|&#0?91;|%5B)gallery/);
  });

  test('a contributor publishes nothing and leaves nothing behind', async () => {
    const { desk, siteId } = await openDeskAs('contributor');
    const { id } = await writeArticle(desk);
    expect(await send(desk, id, siteId)).toMatchObject({ state: 'failed', errorCode: 'no-rights' });
    expect(await postsOf(desk, id, siteId)).toEqual([]);
    expect(desk.store.articles.find(id)?.state).toBe('approved');
  });

  test('an author’s post comes back as it was meant, and a category that is missing is named', async () => {
    const { desk, siteId } = await openDeskAs('author');
    const { id } = await writeArticle(desk, { slug: 'panen-enam' });
    expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', errorCode: null });
    const editors = await openDeskAs('editor');
    const law = await writeArticle(editors.desk, { slug: 'panen-lima', category: 'Hukum & HAM' });
    expect(await send(editors.desk, law.id, editors.siteId)).toMatchObject({ state: 'done' });
    const stored = await writeArticle(desk, { slug: 'panen-delapan', category: 'hukum & HAM' });
    expect(await send(desk, stored.id, siteId)).toMatchObject({ state: 'done', errorCode: null });
    const other = await writeArticle(desk, { slug: 'panen-tujuh', category: 'Belum Ada' });
    expect(await send(desk, other.id, siteId)).toMatchObject({
      state: 'failed',
      errorCode: 'category-missing',
      errorDetail: 'Belum Ada',
    });
  });

  test('a tag that is too long for the site once it is escaped is named, and not tried again', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    const [fits, tooLong] = ['&'.repeat(40), '&'.repeat(41)];
    const { id } = await writeArticle(desk, { slug: 'tagar-panjang', tags: [fits] });
    expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', errorCode: null });
    saveFields(desk.store, 'editor', id, { tags: [fits, tooLong] });
    expect(await send(desk, id, siteId, 'update')).toMatchObject({
      state: 'failed',
      errorCode: 'term-too-long',
      errorDetail: tooLong,
      attempts: 1,
    });
  });

  test('a slug that another post has is told, not hidden', async () => {
    const { desk, siteId } = await openDeskAs('editor');
    await rest('POST', 'posts', { title: 'x', slug: 'panen-delapan', status: 'publish' });
    const { id } = await writeArticle(desk, { slug: 'panen-delapan' });
    expect(await send(desk, id, siteId)).toMatchObject({
      state: 'done',
      errorCode: 'differs',
      errorDetail: 'slug',
    });
  });

  describe('after a dropped connection', () => {
    test.for([
      ['the draft’s creation', (path: string) => /\/posts\?/.test(path)],
      ['the publishing', (path: string) => /\/posts\/\d+\?/.test(path)],
      ['the upload', (path: string) => /\/media\?/.test(path)],
      ['the picture’s words', (path: string) => /\/media\/\d+\?/.test(path)],
      ['a new tag', (path: string) => /\/tags$/.test(path)],
    ] as const)('of %s there is one post and one picture', async ([, isIt]) => {
      const proxy = await startFaultProxy(site.url);
      const { desk, siteId } = await openDeskAs('editor', proxy.url);
      const { id, mediaId } = await writeArticle(desk, {
        slug: `putus-${newId().toLowerCase()}`,
        tags: [`tag ${newId()}`],
      });
      for (const kind of ['drop-after', 'drop-before'] as const) {
        proxy.inject({ kind }, { when: ({ method, path }) => method === 'POST' && isIt(path) });
      }
      const entry = await send(desk, id, siteId);
      expect(entry).toMatchObject({ state: 'done', errorCode: null });
      expect(entry.attempts).toBeGreaterThan(1);
      expect(await postsOf(desk, id, siteId)).toHaveLength(1);
      expect(await picturesOf(desk, mediaId)).toHaveLength(1);
      await proxy.stop();
    });

    test('a creation that the site finishes after the next try leaves no second draft', async () => {
      const creations: Parameters<typeof fetch>[] = [];
      // The first creation is late: it is given up here, and carried out there when the second one has been.
      const desk = await openDesk(async (url, init) => {
        const isCreation = init?.method === 'POST' && /\/posts\?/.test(url);
        if (isCreation) creations.push([url, init]);
        if (isCreation && creations.length === 1) throw new DOMException('timed out', 'TimeoutError');
        const response = await fetch(url, init);
        const late = isCreation && creations.length === 2 ? creations[0] : undefined;
        if (late) await (await fetch(...late)).arrayBuffer();
        return response;
      });
      logTo(desk.paths.folder);
      const siteId = addWordPress(desk, site.url, site.users.editor);
      const { id } = await writeArticle(desk, { slug: 'terlambat' });
      expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', errorCode: null, attempts: 2 });
      const posts = await postsOf(desk, id, siteId);
      const { remoteId } = desk.store.publications.find(id, siteId) ?? {};
      expect(posts.map((post) => [String(post.id) === remoteId, post.status])).toEqual([
        [true, 'publish'],
        [false, 'trash'],
      ]);
      expect(readFileSync(logFile(desk.paths.folder), 'utf8')).toContain(
        `draft ${posts[1].id}, a double of post ${remoteId}, put into the trash`,
      );
      retitle(desk, id, 'Sesudahnya');
      expect(await send(desk, id, siteId, 'update')).toMatchObject({ state: 'done', errorCode: null });
    });

    test('of an update there is no false conflict', async () => {
      const proxy = await startFaultProxy(site.url);
      const { desk, siteId } = await openDeskAs('editor', proxy.url);
      const { id } = await writeArticle(desk, { slug: 'putus-pembaruan' });
      await send(desk, id, siteId);
      retitle(desk, id, 'Diperbarui');
      proxy.inject(
        { kind: 'drop-after' },
        { when: ({ method, path }) => method === 'POST' && /posts\/\d+/.test(path) },
      );
      expect(await send(desk, id, siteId, 'update')).toMatchObject({
        state: 'done',
        errorCode: null,
        attempts: 2,
      });
      await proxy.stop();
    });
  });

  test('a site that answers with errors is tried again, one that refuses is not', async () => {
    const proxy = await startFaultProxy(site.url);
    const { desk, siteId } = await openDeskAs('editor', proxy.url);
    const { id } = await writeArticle(desk, { slug: 'galat' });
    proxy.inject({ kind: 'answer', status: 503 }, { times: 2, when: ({ path }) => path.includes('/posts') });
    expect(await send(desk, id, siteId)).toMatchObject({ state: 'done', attempts: 3 });
    retitle(desk, id, 'Lagi');
    const body = JSON.stringify({ code: 'rest_cannot_edit', message: 'Maaf' });
    proxy.inject(
      { kind: 'answer', status: 403, body, contentType: 'application/json' },
      { when: ({ path }) => path.includes('/posts') },
    );
    expect(await send(desk, id, siteId, 'update')).toMatchObject({
      state: 'failed',
      errorCode: 'no-rights',
      attempts: 1,
    });
    await proxy.stop();
  });

  test('the program can end after any request, and the next start finishes without doing anything twice', {
    timeout: 240_000,
  }, async () => {
    for (let last = 1; ; last++) {
      const outcome = await endAfter(last);
      if (outcome === 'never reached') break;
      expect(last).toBeLessThan(40);
    }
  });

  /** Lets WordPress carry out so many requests, loses the program before the last one's answer, and starts it again. */
  async function endAfter(last: number): Promise<'resumed' | 'never reached'> {
    let count = 0;
    let reached: (() => void) | undefined;
    const ended = new Promise<'ended'>((done) => {
      reached = () => done('ended');
    });
    const desk = await openDesk(async (url, init) => {
      const response = await fetch(url, init);
      count += 1;
      if (count < last) return response;
      // The answer is read, and then lost: a body left unread stalls the connection under the other tests.
      await response.arrayBuffer();
      if (count === last) reached?.();
      return new Promise(() => undefined);
    });
    const siteId = addWordPress(desk, site.url, site.users.editor);
    const { id, mediaId } = await writeArticle(desk, {
      slug: `mati-${newId().toLowerCase()}`,
      tags: ['panen'],
    });
    const asked = askToPublish(desk.store, desk.editor, { articleId: id, siteId, intent: 'publish' });
    if (!asked.ok) throw new Error(asked.error.code);
    desk.publisher.outbox.wake();
    const first = await Promise.race([
      ended,
      settled(desk.store, asked.value.id).then(() => 'settled' as const),
    ]);
    await desk.publisher.stop(0);
    await openPublisher(desk.paths, desk.store, desk.library, fetch);
    const entry = await settled(desk.store, asked.value.id);
    expect([last, entry.state, entry.errorCode]).toEqual([last, 'done', null]);
    expect([last, (await postsOf(desk, id, siteId)).length]).toEqual([last, 1]);
    expect([last, (await picturesOf(desk, mediaId)).length]).toEqual([last, 1]);
    return first === 'ended' ? 'resumed' : 'never reached';
  }

  async function picturesOf(desk: Desk, mediaId: Parameters<typeof desk.store.media.stored>[0]) {
    const hash = desk.store.media.stored(mediaId)?.hash ?? 'none';
    return rest('GET', `media?search=${hash.slice(0, 24)}&context=edit`);
  }
});

function faults(blocks: readonly ValidatedBlock[]): string[] {
  return blocks.flatMap((block) => [
    ...(block.isValid ? [] : [`${block.name}: ${block.issues.join('; ')}`]),
    ...faults(block.children),
  ]);
}
