import { act } from '../../electron/articles/act.ts';
import { saveBlocks } from '../../electron/articles/save.ts';
import { fixtureId } from '../fixtures/everyBlock.ts';
import { write } from '../store/newsroom.ts';
import { expect, test } from './launch.ts';
import { momentField } from './moment.ts';
import { addPicture } from './pictures.ts';
import { prepareProfile } from './profile.ts';

const embargoUntil = '2099-03-03T22:06:00.000Z';
const end = 'Wednesday, March 4, 2099 at 05:06 GMT+7';

test.beforeEach(({ profile }) =>
  prepareProfile(profile, async (store, people) => {
    const id = write(store, people.reporter, { headline: 'Banjir', embargoUntil }, ['Air naik.']);
    const picture = await addPicture(store, profile, { width: 40, height: 30 });
    saveBlocks(store, 'editor', id, {
      put: [{ position: 'z', block: { id: fixtureId(1), type: 'image', ...picture } }],
      remove: [],
    });
    act(store, people.reporter, id, { action: 'submit', reason: '' });
    act(store, people.editor, id, { action: 'approve', reason: '' });
  }),
);

test('who publishes is told of the embargo and of what is missing, and a refusal is not said any longer than it holds', async ({
  open,
}) => {
  const { desk } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir');
  await desk.command('Publish…');
  await expect(desk.dialog.locator('.warning')).toContainText(end);
  await expect(desk.dialog.locator('.publish-missing li')).toContainText([
    'Byline',
    'Alternative text of a picture in the story',
  ]);
  await desk.dialog.getByRole('button', { name: 'Publish now' }).click();
  await expect(desk.notice).toContainText('under embargo');
  await desk.escape();
  await desk.inspector.getByRole('button', { name: 'No embargo' }).click();
  await expect(desk.notice).toBeHidden();
  await desk.command('Publish…');
  await expect(desk.dialog.locator('.warning')).toHaveCount(0);
});

test('a story under embargo is scheduled for its end, unless one says otherwise', async ({ open }) => {
  const { desk } = await open();
  await desk.sitAs('editor');
  await desk.openStory('Banjir');
  await desk.command('Schedule');
  await expect(desk.dialog.locator('.warning')).toContainText(end);
  await expect(momentField(desk.dialog, 'Date and time').field).toHaveAccessibleDescription(end);
  await desk.dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(desk.state).toHaveText('Scheduled');
});
