import { limits } from '../../shared/article/limits.ts';
import { write } from '../store/newsroom.ts';
import { fieldsOnDisk } from './disk.ts';
import { closeWindow, expect, test } from './launch.ts';
import { momentField } from './moment.ts';
import { prepareProfile, readStore } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
    for (const name of ['Pagi', 'Sore']) {
      store.sites.add({
        kind: 'wordpress',
        name,
        address: `https://${name.toLowerCase()}.example/`,
        username: name,
      });
    }
  }),
);

const stored = (profile: string, field: string) =>
  readStore(profile, (database) =>
    database.prepare(`SELECT json_extract(fields, '$.${field}') FROM article`).pluck().get(),
  );

test('a headline holds as many emoji as letters, and what is beyond is left out whole and said', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.headline.fill('😀'.repeat(limits.headline));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.insertText('👨‍👩‍👧');
  await expect(page.getByRole('alert')).toContainText('At most 200 characters');
  await expect(desk.headline).toHaveValue('😀'.repeat(limits.headline));
  await desk.saved();
  expect(stored(profile, 'headline')).toBe('😀'.repeat(limits.headline));
});

test('a control character that came along with a paste is neither shown nor stored', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.field('Excerpt').focus();
  await page.keyboard.insertText('Air\u0007 naik\tdi Karawang');
  await expect(desk.field('Excerpt')).toHaveValue('Air naik\tdi Karawang');
  await desk.saved();
  expect(stored(profile, 'excerpt')).toBe('Air naik\tdi Karawang');
});

test('tags beyond their number or their length are said to be left out, and then not shown', async ({
  open,
  profile,
}) => {
  const { desk } = await open();
  await desk.openStory('Banjir');
  const tags = desk.field('Tags');
  const many = Array.from({ length: limits.tags + 5 }, (_, index) => `tag${index}`);
  await tags.fill(many.join(', '));
  await expect(desk.inspector.getByRole('alert')).toHaveText(/At most 30\./);
  await desk.headline.focus();
  await expect(tags).toHaveValue(many.slice(0, limits.tags).join(', '));
  await expect(desk.inspector.getByRole('alert')).toBeVisible();

  await tags.fill(`air, ${'b'.repeat(limits.tag + 1)}`);
  await expect(desk.inspector.getByRole('alert')).toHaveText(
    'Too long: “bbbbbbbbbbbbbbbbbbbbbbbb…”. At most 60 characters each; the rest was left out.',
  );
  await desk.headline.focus();
  await expect(tags).toHaveValue(`air, ${'b'.repeat(limits.tag)}`);
  // However long one of them is, those after it are kept.
  await tags.fill(`${'c'.repeat(5_000)}, air`);
  await expect(desk.inspector.getByRole('alert')).toHaveText(/^Too long: “c{24}…”\. At most 60/);
  await desk.headline.focus();
  await expect(tags).toHaveValue(`${'c'.repeat(limits.tag)}, air`);
  await tags.fill('air, banjir');
  await expect(desk.inspector.getByRole('alert')).toBeHidden();
  await desk.saved();
  expect(stored(profile, 'tags')).toBe('["air","banjir"]');
});

test('a word that is longer than a line stays within the sheet', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const long = `https://contoh.example/${'bagian-'.repeat(20)}`;
  for (const label of ['Headline', 'Deck', 'Place']) {
    const line = page.locator('.headlines').getByLabel(label);
    await line.fill(long.slice(0, label === 'Place' ? limits.datelinePlace : long.length));
    const sheet = page.locator('.sheet');
    expect(await sheet.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  }
});

test('an embargo that is being corrected is not lifted meanwhile', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const told = desk.inspector.getByRole('button', { name: /^Embargo/ });
  const embargo = momentField(desk.inspector, /^Embargo/);
  await expect(told).toHaveText('None');
  await told.press('Enter');
  await expect(embargo.part('month')).toBeFocused();
  await embargo.type(page, '2099-03-04T05:06');
  await expect.poll(() => stored(profile, 'embargoUntil')).toBe('2099-03-03T22:06:00.000Z');

  await embargo.part('month').click();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(embargo.part('month')).toHaveText('mm');
  // Drawn again, as when a save is told, the field keeps what is not finished.
  await embargo.calendar.click();
  await expect(page.locator('.calendar')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.calendar')).toBeHidden();
  await expect(embargo.part('month')).toHaveText('mm');
  await page.keyboard.press('Escape');
  await expect(told).toHaveText('Wednesday, March 4, 2099 at 05:06 GMT+7');
  await expect(told).toBeFocused();
  await told.click();
  await expect(embargo.part('month')).toHaveText('03');
  for (const type of ['year', 'month', 'day', 'hour', 'minute'] as const) {
    await embargo.part(type).click();
    for (let digit = 0; digit < 4; digit++) await page.keyboard.press('Backspace');
  }
  await expect(embargo.part('year')).toHaveText('yyyy');
  await desk.headline.focus();
  await expect(told).toHaveText(/March 4, 2099/);
  expect(stored(profile, 'embargoUntil')).toBe('2099-03-03T22:06:00.000Z');

  await told.click();
  await page.keyboard.type('03042027');
  await expect(embargo.part('hour')).toBeFocused();
  await expect.poll(() => stored(profile, 'embargoUntil')).toBe('2027-03-03T22:06:00.000Z');

  await desk.inspector.getByRole('button', { name: 'No embargo' }).click();
  await expect.poll(() => stored(profile, 'embargoUntil')).toBeNull();
  await expect(told).toHaveText('None');
});

test('an embargo is written and spelled out as the window’s language does, whatever the system’s is', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.inspector.getByRole('button', { name: /^Embargo/ }).click();
  const embargo = momentField(desk.inspector, /^Embargo/);
  await expect(embargo.field).toHaveAccessibleDescription('Time zone: Asia/Jakarta');
  await embargo.type(page, '2026-11-05T18:30');
  await expect(embargo.field).toHaveText('11/05/2026, \u206618:30\u2069');
  await expect(embargo.field).toHaveAccessibleDescription('Thursday, November 5, 2026 at 18:30 GMT+7');
  await embargo.part('month').click();
  await page.keyboard.press('ArrowUp');
  await expect(embargo.field).toHaveAccessibleDescription(/December 5, 2026 at 18:30/);
  await desk.command('Bahasa Indonesia');
  await desk.inspector.getByRole('button', { name: /^Embargo/ }).click();
  await expect(embargo.field).toHaveText('05/12/2026, \u206618.30\u2069');
  await expect(embargo.field).toHaveAccessibleDescription('Sabtu, 5 Desember 2026 pukul 18.30 WIB');
});

test('the day of an embargo is chosen from a calendar, and its time stays', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.inspector.getByRole('button', { name: /^Embargo/ }).click();
  const embargo = momentField(desk.inspector, /^Embargo/);
  await embargo.type(page, '2099-03-04T05:06');
  await embargo.calendar.click();
  const calendar = page.getByRole('dialog', { name: 'Choose a day' });
  await expect(calendar.getByRole('button', { name: /March 4, 2099/ })).toBeFocused();
  await page.keyboard.press('Control+n');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(calendar).toBeHidden();
  await expect(embargo.calendar).toBeFocused();
  await expect(desk.headline).toHaveValue('Banjir');
  await expect.poll(() => stored(profile, 'embargoUntil')).toBe('2099-03-04T22:06:00.000Z');

  await embargo.calendar.press('Enter');
  await calendar.getByRole('button', { name: 'Month after' }).click();
  await calendar.getByRole('button', { name: /April 20, 2099/ }).click();
  await expect.poll(() => stored(profile, 'embargoUntil')).toBe('2099-04-19T22:06:00.000Z');
});

test('a day alone, chosen from the calendar, means a time still to come', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const told = desk.inspector.getByRole('button', { name: /^Embargo/ });
  const embargo = momentField(desk.inspector, /^Embargo/);
  const calendar = page.getByRole('dialog', { name: 'Choose a day' });
  await told.click();
  await embargo.calendar.click();
  await calendar.getByRole('button', { name: 'Month after' }).click();
  await calendar.getByRole('button', { name: / 15, / }).click();
  await expect(embargo.part('hour')).toHaveText('06');
  await expect.poll(() => stored(profile, 'embargoUntil')).toMatch(/-14T23:00:00.000Z$/);
  await desk.inspector.getByRole('button', { name: 'No embargo' }).click();
  await expect(told).toHaveText('None');

  // Where the newsroom is it is noon, and on this machine too the same day.
  await page.clock.setFixedTime('2031-05-20T05:10:00Z');
  await told.click();
  await embargo.calendar.click();
  await calendar.getByRole('button', { name: /May 20, 2031/ }).click();
  await expect.poll(() => stored(profile, 'embargoUntil')).toBe('2031-05-20T06:00:00.000Z');
  await expect(embargo.field).toHaveAccessibleDescription(/May 20, 2031 at 13:00/);
});

test('an address over which anybody could read the password is warned about', async ({ open }) => {
  const { desk } = await open();
  await desk.sitAs('editor');
  await desk.command('Sites');
  await desk.dialog.getByRole('button', { name: 'Add a WordPress site' }).click();
  const address = desk.dialog.getByLabel('Address of the site');
  for (const safe of ['https://difanews.com', 'difanews.com', 'http://localhost:8080', 'http://127.0.0.1']) {
    await address.fill(safe);
    await expect(desk.dialog.getByText('not encrypted')).toHaveCount(0);
  }
  await address.fill('http://difanews.com');
  await expect(desk.dialog.getByText('not encrypted')).toBeVisible();
  await expect(
    desk.dialog.locator('.warning', { hasText: 'can read the password' }).locator('.glyph'),
  ).toBeVisible();
});

test('a button of the inspector that goes with what it takes away leaves the keyboard beside it', async ({
  open,
  profile,
}) => {
  const { desk } = await open();
  await desk.openStory('Banjir');
  const told = desk.inspector.getByRole('button', { name: /^Embargo/ });
  const noEmbargo = desk.inspector.getByRole('button', { name: 'No embargo' });
  const embargo = momentField(desk.inspector, /^Embargo/);
  for (const typed of [false, true]) {
    await told.press('Enter');
    await expect(embargo.part('month')).toBeFocused();
    await embargo.part('month').pressSequentially('030420990506');
    await expect(noEmbargo).toBeVisible();
    if (typed) await noEmbargo.click();
    else await noEmbargo.press('Enter');
    await expect(told).toHaveText('None');
    await expect(told).toBeFocused();
  }

  const slug = desk.field('Address (slug)');
  await slug.fill('air-naik');
  await desk.inspector.getByRole('button', { name: 'Follow the headline again' }).press('Enter');
  await expect(slug).toBeFocused();
  await expect(slug).toHaveValue('banjir');
  await expect.poll(() => stored(profile, 'slug')).toBe('banjir');
});

test('whoever is done with a related address, or takes one away, goes on with the keyboard', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const button = (name: string) => desk.inspector.getByRole('button', { name, exact: true });
  const ask = button('Add a web address');
  for (const done of ['Escape', 'Cancel']) {
    await ask.press('Enter');
    await expect(desk.field('Title')).toBeFocused();
    if (done === 'Escape') await page.keyboard.press('Escape');
    else await button(done).press('Enter');
    await expect(desk.field('Title')).toHaveCount(0);
    await expect(ask).toBeFocused();
  }
  const addOne = async (title: string) => {
    await ask.press('Enter');
    await expect(desk.field('Title')).toBeFocused();
    await page.keyboard.type(title);
    await desk.field('Address').fill(`contoh.com/${title}`);
    await page.keyboard.press('Enter');
    await expect(button(`Remove “${title}”`)).toBeVisible();
  };
  for (const title of ['satu', 'dua', 'tiga']) {
    await addOne(title);
    await expect(ask).toBeFocused();
  }
  await button('Remove “dua”').press('Enter');
  await expect(button('Remove “tiga”')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button('Remove “satu”')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.inspector.getByRole('combobox', { name: 'Find a story' })).toBeFocused();
  for (let count = 1; count <= limits.related; count++) await addOne(`ke-${count}`);
  await expect(ask).toHaveCount(0);
  await expect(button(`Remove “ke-${limits.related}”`)).toBeFocused();
});

test('the address of the page can be cleared and typed anew, and follows the headline when it is left empty', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const slug = desk.field('Address (slug)');
  await slug.fill('');
  await page.keyboard.type('air-naik', { delay: 60 });
  await expect(slug).toHaveValue('air-naik');
  await expect.poll(() => stored(profile, 'slug')).toBe('air-naik');
  await slug.fill('');
  await desk.headline.focus();
  await expect(slug).toHaveValue('banjir');
  await expect.poll(() => stored(profile, 'slug')).toBe('banjir');
});

test('going from one site to another while editing shows the other, and does not write over it', async ({
  open,
  profile,
}) => {
  const { desk } = await open();
  await desk.sitAs('editor');
  await desk.command('Sites');
  const edit = (site: string) =>
    desk.dialog.locator('.site', { hasText: site }).getByRole('button', { name: 'Edit' }).click();
  await edit('pagi.example');
  await edit('sore.example');
  await expect(desk.dialog.getByLabel('Address of the site')).toHaveValue('https://sore.example/');
  await desk.dialog.getByLabel('Name', { exact: true }).fill('Malam');
  await desk.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(desk.dialog.locator('.site', { hasText: 'Malam' })).toHaveCount(1);
  expect(
    readStore(profile, (database) =>
      database.prepare("SELECT address FROM site WHERE kind = 'wordpress' ORDER BY address").pluck().all(),
    ),
  ).toEqual(['https://pagi.example/', 'https://sore.example/']);
});

test('a site is removed only after one is sure, and only editors are offered it', async ({ open }) => {
  const { desk } = await open();
  await desk.sitAs('editor');
  await desk.command('Sites');
  await desk.dialog
    .locator('.site', { hasText: 'pagi.example' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(desk.dialog.locator('.site', { hasText: 'pagi.example' })).toBeVisible();
  await desk.dialog.getByRole('button', { name: 'Yes, remove it' }).click();
  await expect(desk.dialog.locator('.site', { hasText: 'pagi.example' })).toBeHidden();
  await desk.escape();
  await desk.sitAs('reporter');
  await desk.command('Sites');
  await expect(desk.dialog.getByText('Editors add sites')).toBeVisible();
  await expect(desk.dialog.getByRole('button', { name: /Edit|Remove|Add/ })).toHaveCount(0);
});

test('an address that is being typed stays as it is typed, and one that is taken is told', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  const slug = desk.field('Address (slug)');
  for (const headline of ['Gempa', 'Lain']) {
    await desk.newStory(headline);
    await expect.poll(() => fieldsOnDisk(profile).slug).toBe(headline.toLowerCase());
  }
  await slug.fill('gempa');
  await expect.poll(() => fieldsOnDisk(profile).slug).toBe('gempa-2');
  await expect(slug).toHaveValue('gempa');
  await slug.press('End');
  await page.keyboard.type('-');
  await expect(desk.inspector.getByRole('alert')).toHaveCount(0);
  await page.keyboard.type('bandung');
  await expect.poll(() => fieldsOnDisk(profile).slug).toBe('gempa-bandung');
  await slug.fill('gempa');
  await expect.poll(() => fieldsOnDisk(profile).slug).toBe('gempa-2');
  await slug.press('Tab');
  await expect(slug).toHaveValue('gempa-2');
  await expect(desk.inspector.getByText('Another story has “gempa”; this one has “gempa-2”.')).toBeVisible();
  await slug.fill('Air Naik!');
  await slug.press('Tab');
  await expect(slug).toHaveValue('air-naik');
  await expect.poll(() => fieldsOnDisk(profile).slug).toBe('air-naik');
});

test('an address that is being typed when the window is closed is made of what is there', async ({
  open,
  profile,
}) => {
  const { app, desk, page } = await open();
  await desk.openStory('Banjir');
  const gone = app.waitForEvent('close');
  await desk.field('Address (slug)').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('banjir besar');
  await closeWindow(app);
  await gone;
  expect(fieldsOnDisk(profile).slug).toBe('banjir-besar');
});

test('a degree stays with the name before it', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.newStory('Banjir');
  const bylines = desk.field('Byline');
  await bylines.fill('Siti Aminah, S.Sos.');
  await bylines.press('End');
  await page.keyboard.type(', Budi');
  await expect.poll(() => fieldsOnDisk(profile).bylines).toEqual(['Siti Aminah, S.Sos.', 'Budi']);
});

test('what is no address on the web is refused as a related one, and later ones are kept', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.newStory('Banjir');
  await desk.inspector.getByRole('button', { name: 'Add a web address' }).click();
  await page.keyboard.type('Lihat');
  await desk.field('Address').fill('http://a b');
  await page.keyboard.press('Enter');
  await expect(desk.inspector.getByRole('alert')).toContainText('no address on the web');
  await desk.field('Address').fill('contoh.com/berita');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => fieldsOnDisk(profile).related)
    .toEqual([{ title: 'Lihat', url: 'https://contoh.com/berita' }]);
});

test('a related address without a title says that it needs one, in both languages, and goes on there', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const refuse = async (ask: string, title: string, address: string, problem: string) => {
    await desk.inspector.getByRole('button', { name: ask }).click();
    await desk.field(address).fill('contoh.com/berita');
    await page.keyboard.press('Enter');
    await expect(desk.field(title)).toBeFocused();
    await expect(desk.field(title)).toHaveAttribute('aria-invalid', 'true');
    await expect(desk.field(title)).toHaveAccessibleDescription(problem);
    await expect(desk.inspector.getByRole('alert')).toHaveText(problem);
    await page.keyboard.type(' Lihat');
    await expect(desk.inspector.getByRole('alert')).toHaveCount(0);
  };
  await refuse('Add a web address', 'Title', 'Address', 'Write the title that readers see here.');
  await page.keyboard.press('Enter');
  await expect(page.locator('.related li')).toHaveText([/^Lihat/]);
  await desk.command('Bahasa Indonesia');
  await refuse('Tambah alamat web', 'Judul', 'Alamat', 'Tulis judul yang dibaca pembaca di sini.');
});

test('a related address that is whole is kept when one goes on elsewhere, once, and not when one gives it up', async ({
  open,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  const begin = async (title: string) => {
    await desk.inspector.getByRole('button', { name: 'Add a web address' }).click();
    await desk.inspector.getByRole('group', { name: 'Related articles' }).getByLabel('Title').fill(title);
    await desk.inspector.getByLabel('Address', { exact: true }).fill('https://contoh.example/banjir');
  };
  await begin('Dibatalkan');
  await page.keyboard.press('Escape');
  await begin('Banjir lain');
  await desk.command('New story');
  await expect(desk.headline).toHaveValue('');
  await desk.openStory('Banjir');
  await expect(desk.inspector.locator('.related li')).toHaveText([/Banjir lain/]);
  await begin('Ditambah');
  await page.keyboard.press('Enter');
  await expect(desk.inspector.locator('.related li')).toHaveText([/Banjir lain/, /Ditambah/]);
  await begin('Sambil lalu');
  await desk.body.click();
  await expect(desk.inspector.locator('.related li')).toHaveText([/Banjir lain/, /Ditambah/, /Sambil lalu/]);
  await expect(desk.body).toBeFocused();
});
