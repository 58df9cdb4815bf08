import { write } from '../store/newsroom.ts';
import { articleOnDisk, newestArticle, textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Waduk surut', kicker: 'Daerah' }, [
      'Petani menunggu air dari waduk besar.',
    ]);
    const reviewed = write(store, people.editor, { headline: 'Panen turun' }, ['Padi kurang air.']);
    store.articles.writeState(reviewed, 'inReview', null, new Date().toISOString());
    write(store, people.editor, { headline: 'Pasar ramai' }, ['Cabai naik.']);
  }),
);

test('stories are found as one types, and what was found is marked', async ({ open }) => {
  const { desk, page } = await open();
  await page.keyboard.press('Control+f');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('ai');
  await expect(desk.rows).toHaveCount(2);
  await page.keyboard.type('r wad');
  await expect(desk.rows).toHaveCount(1);
  await expect(desk.rows.locator('.row-headline mark')).toHaveText(['Waduk']);
  await expect(desk.rows.locator('.row-snippet mark')).toHaveText(['air', 'waduk']);
  await expect(page.getByRole('status').filter({ hasText: '1 result' })).toBeAttached();
  await page.keyboard.type('zzz');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.search).toHaveValue('');
  await expect(desk.rows).toHaveCount(3);
});

test('what was typed a moment ago is found', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory('Pasar ramai');
  await desk.writeAtEnd();
  await page.keyboard.type(' Bawang merah turun.');
  await desk.saved();
  await page.keyboard.press('Control+Shift+f');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('bawang');
  await expect(desk.rows).toHaveText([/Pasar ramai/]);
});

test('queues hold the stories of their state, with their number', async ({ open }) => {
  const { desk, page } = await open();
  for (const [queue, count] of [
    ['all', '3'],
    ['mine', '1'],
    ['draft', '2'],
    ['inReview', '1'],
  ] as const) {
    await expect(desk.queue(queue).locator('.count')).toHaveText(count);
    await desk.queue(queue).click();
    await expect(desk.rows).toHaveCount(Number(count));
  }
  await expect(desk.rows).toHaveText([/Panen turun/]);
  await desk.queue('scheduled').click();
  await expect(desk.rows).toHaveCount(0);

  await desk.sitAs('editor');
  await expect(desk.queue('mine').locator('.count')).toHaveText('2');
  await desk.queue('inReview').click();
  await desk.row('Panen turun').click();
  await desk.command('Approve');
  await expect(desk.queue('approved').locator('.count')).toHaveText('1');
  await expect(desk.queue('inReview').locator('.count')).toBeHidden();
  await expect(desk.rows).toHaveCount(0);
  await expect(page.getByText('Stories that are sent to review wait here for an editor.')).toBeVisible();
});

test('a story is begun, written, walked through and sent to review without a mouse', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('new st');
  await page.keyboard.press('Enter');
  await expect(desk.headline).toBeFocused();
  await page.keyboard.type('Tanpa tetikus');
  for (const [, text] of [
    ['deck', 'Semua dengan tombol'],
    ['place', 'Bandung'],
  ].entries()) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(text[1] as string);
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('Isi naskah.');
  await page.keyboard.press('Control+Enter');
  await expect(desk.state).toHaveText('In review');
  expect(articleOnDisk(profile).state).toBe('inReview');
  expect(textsOnDisk(profile, newestArticle(profile))).toEqual(['Isi naskah.']);

  await page.keyboard.press('Control+2');
  await expect(page.getByRole('listbox', { name: 'List of stories' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(desk.headline).toHaveValue('Pasar ramai');
  await page.keyboard.press('ArrowDown');
  await expect(desk.headline).toHaveValue('Panen turun');
  await page.keyboard.press('ArrowUp');
  await expect(desk.headline).toHaveValue('Pasar ramai');

  await page.keyboard.press('Control+p');
  await expect(page.locator('.preview')).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(page.locator('.preview')).toBeHidden();
  await page.keyboard.press('Control+/');
  await expect(desk.dialog).toBeVisible();
  await desk.escape();
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('tab', { name: 'Story', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'History' })).toBeFocused();
});

test('the arrows go from queue to queue, and on to the outbox and the sites', async ({ open }) => {
  const { desk, page } = await open();
  await page.keyboard.press('Control+1');
  await expect(desk.queue('all')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(desk.queue('draft')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.queue('draft')).toHaveAttribute('aria-current', 'page');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Sites' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Outbox' }).first()).toBeFocused();
});

test('Tab goes through every pane and the focus can always be seen', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory('Pasar ramai');
  await page.keyboard.press('Control+1');
  const seen = new Set<string>();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const pane = element.closest('[data-pane], .main, .status-bar');
      const style = getComputedStyle(element);
      // Text shows it by its caret, edges between panes by their colour, and dates by the ground of the part one is in.
      const shown =
        style.outlineStyle !== 'none' ||
        style.boxShadow !== 'none' ||
        element.matches('.body, textarea, .resizer, .moment [data-focused]');
      return {
        pane: pane?.getAttribute('data-pane') ?? pane?.className ?? 'none',
        shown,
        what: element.outerHTML.slice(0, 90),
      };
    });
    seen.add(focus.pane);
    expect(focus.shown, focus.what).toBe(true);
  }
  expect([...seen].join()).toMatch(/list/);
  expect([...seen].join()).toMatch(/main/);
  expect([...seen].join()).toMatch(/inspector/);
});

test('a row with a long state and a long name stays within the list', async ({ open, profile }) => {
  await prepareProfile(profile, (store) => {
    const writer = store.people.save({ name: 'Maria Magdalena Situmorang-Hutagalung', role: 'reporter' });
    const id = write(store, writer, { headline: 'Sawah kering' }, ['Satu.']);
    store.articles.markPublished(id, 1, new Date().toISOString());
    store.articles.writeState(id, 'published', null, new Date().toISOString());
  });
  const { desk } = await open();
  const row = desk.row('Sawah kering');
  await expect(row).toContainText('Changed since published');
  expect(await row.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
});

test('what is being searched for stays when the list is read anew', async ({ open }) => {
  const { desk, page } = await open();
  await desk.search.fill('panen');
  await expect(desk.rows).toHaveText([/Panen turun/]);
  await desk.sitAs('editor');
  await desk.rows.click();
  await desk.command('Approve');
  await expect(desk.rows).toHaveText([/Approved/]);
  await expect(desk.search).toHaveValue('panen');

  // What was typed in the story is what reads the list anew, in the middle of a word.
  await desk.writeAtEnd();
  await page.keyboard.type(' Harga naik.');
  await page.keyboard.press('Control+Shift+f');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('pasar cabai', { delay: 120 });
  await expect(desk.search).toHaveValue('pasar cabai');
  await expect(desk.rows).toHaveText([/Pasar ramai/]);
});

test('one who has gone far down a list of many stories stays there when it is read anew', async ({
  open,
  profile,
}) => {
  const far = `${profile}-far`;
  await prepareProfile(far, (store, people) => {
    store.atomically(() => {
      for (let number = 1; number <= 640; number++) {
        write(store, people.reporter, { headline: `Cerita ${number}` });
      }
    });
  });
  const { desk, page } = await open({ profile: far });
  const oldest = desk.rows.filter({ hasText: /Cerita 1(?!\d)/ });
  await expect(async () => {
    await page.locator('.rows').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
    await expect(oldest).toBeInViewport({ timeout: 200 });
  }).toPass();
  const place = await page.locator('.rows').evaluate((rows) => rows.scrollTop);
  // Whoever sits down has another list of stories of their own: all of the desk is read anew.
  const mine = desk.queue('mine').locator('.count');
  await desk.sitAs('editor');
  await expect(mine).toHaveCount(0);
  await expect(oldest).toBeInViewport();
  expect(await page.locator('.rows').evaluate((rows) => rows.scrollTop)).toBe(place);
});
