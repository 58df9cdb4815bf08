import type { Page } from '@playwright/test';
import { act } from '../../electron/articles/act.ts';
import type { Store } from '../../electron/store/store.ts';
import type { Related } from '../../shared/article/fields.ts';
import { type ArticleId, newId } from '../../shared/article/ids.ts';
import { write } from '../store/newsroom.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './launch.ts';
import { expectOnPages } from './previewPages.ts';
import { type People, prepareProfile, readStore } from './profile.ts';

let harvest: ArticleId;

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    approved(store, people, 'Banjir di Karawang');
    harvest = approved(store, people, 'Panen raya di Karawang');
    approved(store, people, 'Jalan rusak', [{ title: 'Naskah contoh', url: '', articleId: newId() }]);
    write(store, people.reporter, { headline: 'Pasar ramai' }, ['Orang Karawang berbelanja.']);
  }),
);

function approved(store: Store, people: People, headline: string, related: Related[] = []): ArticleId {
  const id = write(store, people.reporter, { headline, related }, ['Isi naskah.']);
  act(store, people.reporter, id, { action: 'submit', reason: '' });
  act(store, people.editor, id, { action: 'approve', reason: '' });
  return id;
}

const picker = (page: Page) => page.getByRole('combobox', { name: 'Find a story of this newsroom' });

const offered = (page: Page) => page.locator('.story-picker').getByRole('option');

/** Sends the story as the dialog offers it; gives the page's text. */
async function publish(desk: Desk, page: Page, command: string): Promise<string> {
  await desk.command(command);
  await desk.dialog.locator('.dialog-foot .primary').click();
  const address = await page.locator('.publish-address').textContent();
  await desk.escape();
  return (await fetch(address ?? '')).text();
}

test('a story of the newsroom is found by its headline, picked with the keyboard alone and stored by its id', async ({
  open,
  profile,
}) => {
  const { app, desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  await picker(page).focus();
  await page.keyboard.type('karawang');
  // Neither the story itself nor one that only speaks of it.
  const options = offered(page);
  await expect(options).toHaveText([/^Panen raya di Karawang/]);
  await expect(picker(page)).toHaveAttribute('aria-expanded', 'true');
  const active = await picker(page).getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(picker(page)).toHaveValue('');
  await expect(options).toHaveCount(0);

  await page.keyboard.type('karaw');
  await expect(options).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.related li')).toHaveText([/Panen raya di Karawang.*Story of this newsroom/]);
  await page.keyboard.type('karaw');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.keyboard.press('Escape');
  await desk.saved();
  const stored = readStore(profile, (database) =>
    database
      .prepare(`SELECT json_extract(fields, '$.related') FROM article WHERE headline = 'Banjir di Karawang'`)
      .pluck()
      .get(),
  );
  expect(JSON.parse(String(stored))).toEqual([
    { title: 'Panen raya di Karawang', url: '', articleId: harvest },
  ]);
  await page.keyboard.press('Control+p');
  await expectOnPages(app, /<li><span>Panen raya di Karawang<\/span>/, ['phone']);
});

test('what is offered is in sight, though the field is at the foot of the inspector', async ({ open }) => {
  const { desk, page, resize } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  await resize(1_300, 700);
  await picker(page).fill('panen');
  await expect(offered(page)).toBeInViewport({ ratio: 1 });
});

test('a related story that is not on the site is left out and said before publishing; one that is there is linked', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  await picker(page).fill('panen');
  await offered(page).click();
  await desk.command('Publish…');
  await expect(desk.dialog.locator('.publish-missing').last()).toHaveText(
    /Left out of the related articles.*Panen raya di Karawang/,
  );
  await desk.escape();
  expect(await publish(desk, page, 'Publish…')).not.toContain('Panen raya');

  await desk.openStory('Panen raya di Karawang');
  await publish(desk, page, 'Publish…');
  await expect(desk.row('Banjir di Karawang')).toContainText('Changed since published');
  await desk.openStory('Banjir di Karawang');
  await desk.command('Update the published page');
  await expect(desk.dialog.locator('.dialog-foot .primary')).toBeEnabled();
  await expect(desk.dialog.getByText('Left out of the related articles')).toHaveCount(0);
  await desk.escape();
  const html = await publish(desk, page, 'Update the published page');
  expect(html).toContain('<a href="/artikel/panen-raya-di-karawang/">Panen raya di Karawang</a>');
  await page.keyboard.press('Control+p');
  await expectOnPages(app, /<a href="http:[^"]*\/panen-raya-di-karawang\/"[^>]*>Panen raya/, ['phone']);
});

test('a related story that the newsroom has no more is said to be gone, beside the story and before publishing', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Jalan rusak');
  await expect(page.locator('.related li')).toHaveText([/Naskah contoh.*No longer in this newsroom/]);
  // One that has just been picked is not said to be gone while it is asked about.
  await page.evaluate(noteOrigins);
  await picker(page).fill('panen');
  await offered(page).click();
  await expect(page.locator('.related li')).toHaveText([/Naskah contoh/, /Panen.*Story of this newsroom/]);
  await desk.saved();
  expect(await page.evaluate(() => origins())).not.toContain(
    'Panen raya di KarawangNo longer in this newsroom',
  );
  await desk.command('Publish…');
  await expect(desk.dialog.locator('.publish-missing').last()).toContainText(
    'Naskah contoh (no longer in this newsroom)',
  );
});

/** Runs in the page: notes what is said of each related story, however short. */
function noteOrigins(): void {
  const said = new Set<string>();
  const note = () => {
    for (const row of document.querySelectorAll('.related-link')) said.add(row.textContent ?? '');
  };
  const place = document.querySelector('.related') as HTMLElement;
  new MutationObserver(note).observe(place, { subtree: true, childList: true, characterData: true });
  Object.assign(globalThis, { origins: () => [...said] });
}

declare function origins(): string[];

test('a related story is named by the headline that it has now: beside the story, before publishing and on the page', async ({
  open,
}) => {
  const { app, desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  await picker(page).fill('panen');
  await offered(page).click();
  await desk.saved();
  await desk.openStory('Panen raya di Karawang');
  await desk.headline.fill('Panen usai');
  await desk.saved();

  await desk.openStory('Banjir di Karawang');
  await expect(page.locator('.related li')).toHaveText([/Panen usai.*Story of this newsroom/]);
  await expect(page.getByRole('button', { name: 'Remove “Panen usai”' })).toBeVisible();
  await desk.command('Publish…');
  await expect(desk.dialog.locator('.publish-missing').last()).toHaveText(/Panen usai/);
  await desk.escape();
  await page.keyboard.press('Control+p');
  await expectOnPages(app, /<li><span>Panen usai<\/span>/, ['phone']);
  await desk.escape();

  await desk.openStory('Panen usai');
  await publish(desk, page, 'Publish…');
  // Readers do not see this one yet.
  await desk.headline.fill('Panen ditunda');
  await desk.saved();
  await desk.openStory('Banjir di Karawang');
  await expect(page.locator('.related li')).toHaveText([/Panen usai/]);
  expect(await publish(desk, page, 'Publish…')).toMatch(/<a href="[^"]+">Panen usai<\/a>/);
});

test('scheduling says which related stories would be left out, in both languages', async ({ open }) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir di Karawang');
  await picker(page).fill('panen');
  await offered(page).click();
  await desk.command('Schedule');
  await expect(desk.dialog.locator('.publish-missing').last()).toHaveText(
    /Left out of the related articles.*Panen raya di Karawang/,
  );
  await desk.escape();
  await desk.command('Bahasa Indonesia');
  await desk.command('Jadwalkan');
  await expect(desk.dialog.locator('.publish-missing').last()).toHaveText(
    /Tidak ikut di artikel terkait.*Panen raya di Karawang/,
  );
});
