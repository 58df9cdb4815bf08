import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '../store/newsroom.ts';
import { fillUp, mountSmallDisk, noSmallDisk } from '../store/smallDisk.ts';
import { textsOnDisk } from './disk.ts';
import { closeApp, closeWindow, expect, test } from './launch.ts';
import { answering, stubDialogs } from './nativeMessages.ts';
import { prepareProfile } from './profile.ts';

// The disk has no room for the program's own caches and diary either.
test.use({ allowedErrors: /disk-full|SQLITE_FULL|ENOSPC|full|I\/O error|Failed/ });

test('on a full disk nothing that was typed is left behind, and it is saved as soon as there is room', async ({
  open,
  profile: elsewhere,
}) => {
  test.skip(noSmallDisk !== undefined, noSmallDisk);
  const disk = mountSmallDisk(200_000);
  const profile = join(disk.folder, 'profile');
  let banjir = '';
  try {
    await prepareProfile(profile, (store, people) => {
      banjir = write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
      write(store, people.reporter, { headline: 'Panen' }, ['Padi turun.']);
    });
    const messages = answering(elsewhere);
    const { app, desk, page } = await open({ profile, preload: [stubDialogs] });
    await desk.openStory('Banjir');
    const ballast = join(disk.folder, 'ballast');
    fillUp(ballast);
    await desk.writeAtEnd();
    await page.keyboard.insertText(' Warga mengungsi.'.repeat(400));
    await expect(page.locator('.save-failed')).toContainText('The disk is full');
    // Going elsewhere would leave the words behind.
    await desk.row('Panen').click();
    await expect(page.locator('.save-failed')).toBeVisible();
    await expect(desk.headline).toHaveValue('Banjir');
    await expect(desk.body).toContainText('Warga mengungsi.');
    // Closing asks, and so does quitting; that not even the place of the window can be kept is nobody's concern.
    await closeWindow(app);
    await expect
      .poll(() => messages().map(({ message }) => message))
      .toEqual(['Some of the text is not saved']);
    await expect(desk.body).toContainText('Warga mengungsi.');

    rmSync(ballast);
    await desk.saved();
    expect(textsOnDisk(profile, banjir)[0]).toBe(`Air naik.${' Warga mengungsi.'.repeat(400)}`);
    await desk.openStory('Panen');
    writeFileSync(join(disk.folder, 'done'), '');
    await closeApp(app);
  } finally {
    disk.unmount();
  }
});
