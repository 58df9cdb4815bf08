import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import BetterSqlite3 from 'better-sqlite3';
import type { ArticleState, Role } from '../../shared/article/workflow.ts';
import { write } from '../store/newsroom.ts';
import { articleOnDisk, textsOnDisk } from './disk.ts';
import { expect, test } from './launch.ts';
import { momentField } from './moment.ts';
import { names, prepareProfile, readStore } from './profile.ts';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
  }),
);

/** Moves the story on while the program does not look. */
function moveOnDisk(profile: string, to: ArticleState): void {
  const database = new BetterSqlite3(join(profile, 'newsroom.sqlite'), { timeout: 5_000 });
  database.prepare('UPDATE article SET state = ?').run(to);
  database.close();
}

const state = (profile: string) => articleOnDisk(profile).state;

test('a story goes to the editor, back with a reason, to the editor again and is approved; the history tells it', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await page.keyboard.press('Control+Enter');
  await expect(desk.state).toHaveText('In review');
  await expect(desk.body).toHaveAttribute('aria-readonly', 'true');

  await desk.sitAs('editor');
  await desk.command('Return to the writer');
  await expect(desk.dialog.getByRole('button', { name: 'Return' })).toBeDisabled();
  await desk.dialog.getByLabel('Reason').fill('Belum ada sumber kedua.');
  await desk.dialog.getByRole('button', { name: 'Return' }).click();
  await expect(desk.state).toHaveText('Draft');

  await desk.sitAs('reporter');
  const returned = page.locator('.strip.returned');
  await expect(returned).toHaveText(`${names.editor} sent it back: “Belum ada sumber kedua.”`);
  const mark = desk.row('Banjir').getByText('Returned');
  await expect(mark).toHaveAttribute('title', 'Belum ada sumber kedua.');
  await desk.writeAtEnd();
  await page.keyboard.type(' Kata camat juga.');
  await page.keyboard.press('Control+Enter');
  await expect(desk.state).toHaveText('In review');
  await expect(returned).toHaveCount(0);
  await expect(mark).toHaveCount(0);

  await desk.sitAs('editor');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(desk.state).toHaveText('Approved');
  expect(state(profile)).toBe('approved');

  await desk.tab('History');
  const events = page.locator('.events li');
  await expect(events).toHaveText([
    new RegExp(`^${names.editor} approved it`),
    new RegExp(`^${names.reporter} sent it to review`),
    new RegExp(`^${names.editor} returned it to the writer.*Belum ada sumber kedua\\.`),
    new RegExp(`^${names.reporter} sent it to review`),
  ]);
  const at = await events.first().locator('time').getAttribute('datetime');
  expect(Math.abs(Date.parse(at ?? '') - Date.now())).toBeLessThan(60_000);
});

test('why a step was refused is said until one does something about it', async ({ open }) => {
  const { desk, page } = await open();
  await page.keyboard.press('Control+n');
  await expect(desk.headline).toBeFocused();
  await desk.command('Send to review');
  await expect(desk.notice).toContainText('no headline yet');
  await desk.headline.fill('Jembatan dibuka');
  await expect(desk.notice).toHaveCount(0);
  await desk.command('Send to review');
  await expect(desk.notice).toContainText('no text yet');
  await desk.writeAtEnd();
  await page.keyboard.type('Warga menyeberang lagi.');
  await expect(desk.notice).toHaveCount(0);
});

test('what a reporter sent to review can be taken back before it is read', async ({ open, profile }) => {
  const { desk } = await open();
  await desk.openStory('Banjir');
  await desk.command('Send to review');
  await expect(desk.state).toHaveText('In review');
  await desk.command('Take back');
  await expect(desk.state).toHaveText('Draft');
  await expect(desk.body).toHaveAttribute('contenteditable', 'true');
  expect(state(profile)).toBe('draft');
});

test('an old version is restored, and one goes on in the history', async ({ open, profile }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.command('Send to review');
  await expect(desk.state).toHaveText('In review');
  await desk.command('Take back');
  await expect(desk.state).toHaveText('Draft');
  const before = textsOnDisk(profile);
  await desk.writeAtEnd();
  await page.keyboard.type(' Jalan putus.');
  await desk.saved();
  expect(textsOnDisk(profile)).not.toEqual(before);

  await desk.tab('History');
  await desk.inspector.locator('.versions').getByRole('button', { name: 'Restore' }).last().click();
  await expect.poll(() => textsOnDisk(profile)).toEqual(before);
  await expect(desk.body).not.toContainText('Jalan putus.');
  await expect(page.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true');
  // What was sent, what was written after that, and what was restored.
  await expect(desk.inspector.locator('.versions > li')).toHaveCount(3);
});

test('an approved story is scheduled in the newsroom’s own time, and the schedule is cancelled', async ({
  open,
  profile,
}) => {
  const { app, desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.command('Send to review');
  await expect(desk.state).toHaveText('In review');
  await desk.sitAs('editor');
  await desk.command('Approve');
  await expect(desk.state).toHaveText('Approved');
  await desk.command('Schedule');
  await expect(desk.dialog).toContainText('Still missing; it can go out without');
  const at = momentField(desk.dialog, 'Date and time');
  await expect(at.part('month')).toBeFocused();
  await expect(at.part('dayPeriod')).toHaveCount(0);
  await at.type(page, '2030-01-02T06:00');
  await expect(at.field).toHaveAccessibleDescription('Wednesday, January 2, 2030 at 06:00 GMT+7');
  // Escape closes what is uppermost.
  await at.calendar.press('Enter');
  await expect(page.getByRole('grid', { name: /January 2030/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: /January 2030/ })).toBeHidden();
  await desk.dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(desk.state).toHaveText('Scheduled');
  expect(articleOnDisk(profile).scheduled_for).toBe('2030-01-01T23:00:00.000Z');
  await expect(desk.row('Banjir')).toContainText('Jan 2, 06:00');
  await expect(page.locator('.write-header time')).toHaveText('Jan 2, 2030, 06:00');

  // What comes first now is another time, not going out at once.
  await page.locator('.write-header').getByRole('button', { name: 'Change the time…' }).click();
  await expect(at.field).toHaveAccessibleDescription('Wednesday, January 2, 2030 at 06:00 GMT+7');
  await at.type(page, '2030-01-02T07:30');
  await desk.dialog.getByRole('button', { name: 'Change' }).click();
  await expect.poll(() => articleOnDisk(profile).scheduled_for).toBe('2030-01-02T00:30:00.000Z');
  await expect(desk.state).toHaveText('Scheduled');
  await expect
    .poll(() => workflowActions(page))
    .toEqual(['Change the time…', 'Publish now…', 'Cancel the schedule']);
  // The palette and the menu call it the same.
  await expect.poll(() => inMenu(app)).toEqual(['Publish now…', 'Change the time…']);
  await offersInPalette(page, 'schedule', ['Change the time…', 'Cancel the schedule']);
  await offersInPalette(page, 'publish', ['Publish now…']);
  await desk.command('Cancel the schedule');
  await expect(desk.state).toHaveText('Approved');
  expect(articleOnDisk(profile).scheduled_for).toBeNull();
  await expect.poll(() => inMenu(app)).toEqual(['Publish…', 'Schedule…']);
  await offersInPalette(page, 'schedule', ['Schedule…']);
});

test('a story that cannot be published is not scheduled either, and the dialog says what it lacks', async ({
  open,
  profile,
}) => {
  moveOnDisk(profile, 'approved');
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir');
  await desk.headline.fill('');
  await desk.saved();
  await desk.command('Schedule');
  await momentField(desk.dialog, 'Date and time').type(page, '2030-01-02T06:00');
  await desk.dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(desk.notice).toContainText('no headline yet');
  expect(articleOnDisk(profile)).toMatchObject({ state: 'approved', scheduled_for: null });
});

test('the dialog says what has happened, and offers the page as long as there is one', async ({
  open,
  profile,
}) => {
  moveOnDisk(profile, 'approved');
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir');
  const openPage = desk.dialog.getByRole('button', { name: 'Open the page' });
  const steps = [
    { command: 'Publish…', before: 'Publish the story', after: 'The story is published' },
    { command: 'Update the', before: 'Update the published page', after: 'The page is updated' },
    { command: 'Take off', before: 'Take the story off the site', after: 'The story is off the site' },
  ];
  for (const { command, before, after } of steps) {
    await desk.command(command);
    await expect(desk.dialog.getByRole('heading')).toHaveText(before);
    await desk.dialog.locator('.dialog-foot .button').last().click();
    await expect(desk.dialog.getByRole('heading')).toHaveText(after);
    if (command === 'Take off') await expect(openPage).toHaveCount(0);
    else await expect(openPage).toBeFocused();
    await desk.escape();
    if (command === 'Publish…') {
      await desk.writeAtEnd();
      await page.keyboard.type(' Jalan putus.');
      await desk.saved();
    }
  }
});

const offered: Record<Role, Record<string, string[]>> = {
  reporter: { draft: ['Send to review'], inReview: ['Take back'], approved: [] },
  editor: {
    draft: ['Send to review'],
    inReview: ['Approve', 'Return to the writer…'],
    approved: ['Publish…', 'Schedule…', 'Reopen for review'],
  },
  layout: { draft: [], inReview: [], approved: [] },
};

for (const role of ['reporter', 'editor', 'layout'] as const) {
  test(`a ${role} is offered what a ${role} may do, in every state`, async ({ open }) => {
    const { desk, page } = await open();
    await desk.openStory('Banjir');
    const moves = { draft: undefined, inReview: 'Send to review', approved: 'Approve' };
    for (const [name, move] of Object.entries(moves)) {
      if (move) {
        await desk.sitAs('editor');
        await desk.command(move);
      }
      await desk.sitAs(role);
      await expect(desk.state).toHaveText(
        { draft: 'Draft', inReview: 'In review', approved: 'Approved' }[name] as string,
      );
      await expect
        .poll(async () => (await workflowActions(page)).toSorted())
        .toEqual((offered[role][name] ?? []).toSorted());
    }
  });
}

test('a story goes to the trash and comes out of it', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await desk.command('Move to trash');
  await expect(desk.queue('trash')).toContainText('1');
  await desk.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.notice).toHaveCount(0);
  await expect(desk.queue('trash')).not.toContainText('1');
  await expect(desk.body).not.toHaveAttribute('aria-readonly', 'true');
  await desk.command('Move to trash');
  await expect(desk.queue('trash')).toContainText('1');
  await expect(desk.body).toHaveAttribute('aria-readonly', 'true');
  await desk.queue('trash').click();
  await expect(desk.row('Banjir')).toBeVisible();
  await expect(page.locator('.read-only')).toContainText('This story is in the trash.');
  expect(await workflowActions(page)).toEqual(['Take out of trash']);
  await page.locator('.read-only').getByRole('button', { name: 'Take out of trash' }).click();
  await expect(desk.queue('trash')).not.toContainText('1');
  await expect(desk.body).toHaveAttribute('contenteditable', 'true');
});

test('whoever cannot change the words is told why, and offered the step that helps', async ({ open }) => {
  const { desk, page } = await open();
  const strip = page.locator('.read-only');
  await desk.openStory('Banjir');
  await expect(strip).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Place' })).toBeVisible();
  await desk.sitAs('layout');
  await expect(strip).toContainText('You can change pictures and related articles.');
  // Without a place the page has no dateline either.
  await expect(page.locator('.dateline')).toHaveCount(0);
  await expect(strip.getByRole('button')).toHaveCount(0);
  await desk.sitAs('reporter');
  await desk.command('Send to review');
  await expect(strip).toContainText('An editor is reviewing this story.');
  await strip.getByRole('button', { name: 'Take back' }).click();
  await expect(strip).toBeHidden();
  await expect(desk.body).toHaveAttribute('contenteditable', 'true');
});

test('what one was not allowed to write is taken back when another sits down, and never written under their name', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  // As if the story had gone on its way just now.
  moveOnDisk(profile, 'inReview');
  await desk.headline.fill('Banjir besar');
  await desk.writeAtEnd();
  await page.keyboard.type(' Ribuan mengungsi.');
  await expect(page.locator('.save-failed')).toContainText('your role does not allow it');
  await desk.sitAs('editor');
  await expect(desk.headline).toHaveValue('Banjir');
  await expect(desk.body).toHaveText('Air naik.');
  await expect(desk.state).toHaveText('In review');
  await expect(desk.notice).toContainText('so they were taken back');
  await desk.writeAtEnd();
  await page.keyboard.type(' Kata camat.');
  await expect.poll(() => textsOnDisk(profile)).toEqual(['Air naik. Kata camat.']);
  expect(articleOnDisk(profile).headline).toBe('Banjir');
  await desk.saved();
});

test('a step whose button goes with it leaves the keyboard in the text', async ({ open }) => {
  const { desk, page } = await open();
  await desk.openStory('Banjir');
  await page.getByRole('button', { name: 'Send to review' }).focus();
  await page.keyboard.press('Enter');
  await expect(desk.state).toHaveText('In review');
  await expect(desk.body).toBeFocused();
  await page.getByRole('button', { name: 'Take back' }).focus();
  await page.keyboard.press('Enter');
  await expect(desk.state).toHaveText('Draft');
  await expect(desk.body).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Kata camat.');
  await expect(desk.body).toHaveText('Air naik. Kata camat.');
});

/** The steps on the buttons above the text and in the menu beside them, each as often as it is offered. */
async function workflowActions(page: Page): Promise<string[]> {
  const buttons = await page.locator('.write-header .button.primary, .read-only .button').allTextContents();
  const more = page.getByRole('button', { name: 'More actions' });
  if (!(await more.isVisible())) return buttons;
  await more.click();
  const items = await page.getByRole('menuitem').locator('span').allTextContents();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  return [...buttons, ...items.filter((item) => item !== 'Move to trash')];
}

/** What the native menu calls the two steps that have another name while a story waits for its time. */
function inMenu(app: ElectronApplication): Promise<(string | undefined)[]> {
  return app.evaluate(({ Menu }) =>
    ['article.publish', 'article.schedule'].map(
      (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label,
    ),
  );
}

/** The palette offers these commands for a word, by these names. */
async function offersInPalette(page: Page, word: string, names: string[]): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(word);
  await expect(page.locator('.palette-item[aria-disabled="false"] > span')).toHaveText(names);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('whoever lays out pages is not offered a new story', async ({ open }) => {
  const { app, desk, page } = await open();
  const button = page.getByRole('button', { name: 'New story' }).first();
  const inMenu = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('article.new')?.enabled);
  await expect(button).toBeEnabled();
  await expect.poll(inMenu).toBe(true);
  await desk.sitAs('layout');
  await expect(button).toBeDisabled();
  await expect.poll(inMenu).toBe(false);
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Control+k');
  await expect(desk.dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('new story');
  await expect(desk.dialog.getByRole('option', { disabled: true })).toHaveText(
    /^New story.*a reporter or an editor/,
  );
  await page.keyboard.press('Enter');
  await expect(desk.dialog).toBeVisible();
  await expect(desk.queue('all').locator('.count')).toHaveText('1');
});

test('who works here is read by everybody and written by editors, or by oneself where there is none', async ({
  open,
  profile,
}) => {
  const { desk } = await open();
  const fields = desk.dialog.locator('input, select');
  await desk.command('People…');
  await expect(desk.dialog.locator('.person')).toHaveText([
    `${names.reporter}Reporter`,
    `${names.editor}Editor`,
    `${names.layout}Layout`,
  ]);
  await expect(fields).toHaveCount(0);
  await expect(desk.dialog).toContainText('Editors add people and change them.');
  await desk.escape();

  await desk.sitAs('editor');
  await desk.command('People…');
  await expect(fields).toHaveCount(6);
  await expect(desk.dialog).not.toContainText('Editors add people');
  await desk.escape();

  // As a newsroom may have been left by an older program.
  const database = new BetterSqlite3(join(profile, 'newsroom.sqlite'), { timeout: 5_000 });
  database.prepare("UPDATE person SET role = 'layout' WHERE role = 'editor'").run();
  database.close();
  await desk.sitAs('reporter');
  await desk.command('People…');
  await expect(fields).toHaveCount(2);
  await expect(desk.dialog).toContainText('There is no editor. Become one yourself');
  await desk.dialog.getByLabel('Role').selectOption('Editor');
  await desk.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(fields).toHaveCount(6);
});

test('a double click on a step takes it once, and not the one that is in its place then', async ({
  open,
  profile,
}) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir');
  await page.getByRole('button', { name: 'Send to review' }).dblclick();
  await expect(desk.state).toHaveText('In review');
  await expect(desk.notice).toHaveText([/sent to review/]);
  const events = () =>
    readStore(profile, (database) => database.prepare('SELECT kind FROM event ORDER BY rowid').pluck().all());
  expect(events()).toEqual(['submit']);
});

test('a reason that is being written is not lost by a click beside its dialog', async ({ open }) => {
  const { desk, page } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir');
  await page.keyboard.press('Control+Enter');
  await expect(desk.state).toHaveText('In review');
  const reason = desk.dialog.getByRole('textbox');
  await desk.command('Return to the writer');
  await expect(reason).toBeFocused();
  await page.mouse.click(5, 5);
  await expect(desk.dialog).toBeHidden();
  await desk.command('Return to the writer');
  await expect(reason).toBeFocused();
  await page.keyboard.type('Angkanya belum ada sumbernya.');
  await page.mouse.click(5, 5);
  await expect(reason).toHaveValue('Angkanya belum ada sumbernya.');
});
