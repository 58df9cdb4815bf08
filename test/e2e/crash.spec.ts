import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/demo/startApp.mjs';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

// The diary keeps what happened to the page.
test.use({ allowedErrors: /page gone|crashed/ });
test.beforeEach(({ profile }) => prepareProfile(profile));

test('a page that has crashed is loaded anew, with what was written', async ({ open, profile }) => {
  const messages = join(dirname(profile), 'messages.jsonl');
  process.env.DATELINE_ANSWERS = '0';
  process.env.DATELINE_MESSAGES = messages;
  const { app, desk } = await open({ preload: [join(root, 'test/e2e/stubDialogs.cjs')] });
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
    .poll(() => existsSync(messages) && readFileSync(messages, 'utf8'))
    .toContain('stopped working');
  await expect.poll(headlines).toContain('Yang sudah ditulis');
});
