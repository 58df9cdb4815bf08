import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './launch.ts';
import { answering, stubDialogs } from './nativeMessages.ts';
import { prepareProfile } from './profile.ts';

// The diary keeps what happened to the page.
test.use({ allowedErrors: /page gone|crashed|unforeseen/ });
test.beforeEach(({ profile }) => prepareProfile(profile));

test('a page that has crashed is loaded anew, with what was written', async ({ open, profile }) => {
  const messages = answering(profile, [0]);
  const { app, desk } = await open({ preload: [stubDialogs] });
  await desk.newStory('Yang sudah ditulis');
  await desk.saved();
  const headlines = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(`document.querySelector('.article-row')?.textContent ?? ''`)
        .catch(() => ''),
    );

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect
    .poll(() => messages().map(({ message }) => message))
    .toEqual(['This window has stopped working']);
  await expect.poll(headlines).toContain('Yang sudah ditulis');
});

test('what nothing caught is written down and told once, and one writes on', async ({ open, profile }) => {
  const messages = answering(profile);
  const { app, desk } = await open({ preload: [stubDialogs] });
  await desk.newStory('Sebelum galat');
  for (const reason of ['a first mistake', 'a second mistake']) {
    await app.evaluate((_electron, text) => {
      setImmediate(() => {
        throw new Error(text);
      });
      void Promise.reject(new Error(`${text} in a promise`));
    }, reason);
  }
  const file = join(profile, 'dateline.log');
  const diary = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  for (const reason of ['first', 'second']) {
    await expect.poll(diary).toContain(`unforeseen: Error: a ${reason} mistake\n`);
    await expect.poll(diary).toContain(`unforeseen: Error: a ${reason} mistake in a promise`);
  }
  await desk.writeAtEnd();
  await desk.body.pressSequentially('Dan sesudahnya.');
  await desk.saved();
  expect(messages()).toEqual([
    expect.objectContaining({ message: 'Something unforeseen went wrong', buttons: ['Continue', 'Quit'] }),
  ]);
  expect(messages()[0]?.detail).toContain('a first mistake');
  expect(messages()[0]?.detail).toContain(file);
});
