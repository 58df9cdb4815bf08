import { join } from 'node:path';
import type {} from '../../renderer/ipc/client.ts';
import { root } from '../../scripts/demo/startApp.mjs';
import { calls } from '../../shared/ipc/contract.ts';
import { write } from '../store/newsroom.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

// These tests do what the policy forbids, and the page says so on its console.
test.use({
  allowedErrors: /Content Security Policy|Refused to|Not allowed to|Failed to load|net::ERR|violates/,
});
test.beforeEach(({ profile }) =>
  prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Banjir' }, ['Air naik.']);
  }),
);

test('every page is isolated, in a sandbox and without Node', async ({ open }) => {
  const { app, desk, page } = await open();
  await desk.openStory('Banjir');
  await page.keyboard.press('Control+p');
  const read = () =>
    app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences();
        return {
          contextIsolation,
          sandbox,
          nodeIntegration,
          webSecurity,
          webviewTag,
        };
      }),
    );
  await expect.poll(async () => (await read()).length).toBe(2);
  for (const preferences of await read()) {
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  }
});

test('the window has no Node in it, and its bridge gives two functions', async ({ open }) => {
  const { page } = await open();
  expect(
    await page.evaluate(() => ({
      node: ['require', 'process', 'Buffer', 'global', 'module', '__dirname'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window.dateline).sort(),
      isFrozen: (() => {
        try {
          (window.dateline as { call: unknown }).call = undefined;
        } catch {
          // Strict code throws; what counts is that it is still there.
        }
        return typeof window.dateline.call === 'function';
      })(),
    })),
  ).toEqual({ node: [], bridge: ['call', 'listen'], isFrozen: true });
});

test('the policy of the page is strict, and no inline script, eval or foreign address gets through', async ({
  open,
}) => {
  const { page } = await open();
  const policy = await page.evaluate(() =>
    fetch('/index.html').then((answer) => answer.headers.get('content-security-policy') ?? ''),
  );
  const rules = new Map(
    policy
      .split(';')
      .map((rule) => rule.trim().split(' '))
      .map(([name, ...sources]) => [name, sources.join(' ')]),
  );
  expect(rules.get('default-src')).toBe("'none'");
  expect(rules.get('script-src')).toBe("'self'");
  expect(rules.get('connect-src')).toBe("'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);

  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 1';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="x" onerror="window.pwned = 2">';
    document.body.append(holder);
    // In a task of its own: what a debugger evaluates by itself is free of the policy.
    const evaluated = await new Promise((done) =>
      setTimeout(() => {
        try {
          done(new Function('return 1')());
        } catch {
          done('refused');
        }
      }),
    );
    const fetched = await fetch('http://127.0.0.1:9/').catch(() => 'refused');
    return { evaluated, fetched, pwned: 'pwned' in window };
  });
  expect(outcome).toEqual({ evaluated: 'refused', fetched: 'refused', pwned: false });
});

test('the window stays where it is: no navigation, no new window, nothing opened that is not the web', async ({
  open,
}) => {
  const { app, page } = await open();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    shell.openExternal = async (url: string) => void opened.push(url);
    process.env.OPENED = '';
    setInterval(() => {
      process.env.OPENED = opened.join(' ');
    }, 20);
  });
  const popups = await page.evaluate(() => {
    const open = (url: string) => window.open(url) === null;
    return [
      'https://difanews.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'dateline://app/index.html',
    ].map(open);
  });
  expect(popups).toEqual([true, true, true, true]);
  const refused = await page.evaluate(() =>
    Promise.all(
      ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/a', 'mailto:a@b.c'].map((url) =>
        window.dateline.call('link.open', { url }),
      ),
    ),
  );
  for (const answer of refused) expect(answer).toMatchObject({ ok: false });

  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://difanews.example/page';
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => app.evaluate(() => process.env.OPENED)).toContain('https://difanews.example/page');
  expect(await app.evaluate(() => process.env.OPENED)).not.toMatch(/file:|javascript:|dateline:/);
  expect(
    await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL()),
    ),
  ).toEqual(['dateline://app/index.html']);
});

test('no page gets a permission', async ({ open }) => {
  const { page } = await open();
  const answers = await page.evaluate(async () => {
    const attempt = (work: Promise<unknown>) =>
      work.then(
        () => 'given',
        () => 'denied',
      );
    return {
      camera: await attempt(navigator.mediaDevices.getUserMedia({ video: true })),
      place: await attempt(
        new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
      ),
      notifications: (await Notification.requestPermission()) === 'granted' ? 'given' : 'denied',
      clipboard: await attempt(navigator.clipboard.readText()),
    };
  });
  expect(answers).toEqual({
    camera: 'denied',
    place: 'denied',
    notifications: 'denied',
    clipboard: 'denied',
  });
});

test('garbage in any call is refused, and the app lives on', async ({ open }) => {
  const { page, desk } = await open();
  const names = Object.keys(calls);
  const garbage = [null, 7, 'text', [], { articleId: '../../etc' }, { __proto__: { admin: true }, extra: 1 }];
  const surprising = await page.evaluate(
    async ([allNames, payloads]) => {
      const found: string[] = [];
      for (const name of allNames) {
        for (const payload of payloads) {
          const answer = (await window.dateline.call(name, payload)) as {
            ok: boolean;
            error?: { code: string };
          };
          if (answer.ok || answer.error?.code === 'internal')
            found.push(`${name} ${JSON.stringify(payload)}`);
        }
      }
      for (const name of ['', 'toString', '__proto__', 'constructor', 'article.destroy', 7, null, {}]) {
        const answer = (await window.dateline.call(name as string, undefined)) as { ok: boolean };
        if (answer.ok) found.push(String(name));
      }
      return found;
    },
    [names, garbage] as [string[], unknown[]],
  );
  // A settings patch may be empty; whatever else was asked for here must have been refused.
  expect(surprising.filter((one) => one !== 'settings.save []')).toEqual([]);
  await desk.openStory('Banjir');
});

test('a call from any frame but the window’s own is refused', async ({ open }) => {
  const { app, page } = await open();
  const preload = join(root, 'out/preload/preload.cjs');
  const answers = await app.evaluate(async ({ BrowserWindow }, file) => {
    const options = { show: false, webPreferences: { preload: file, sandbox: true, contextIsolation: true } };
    const ask = async (url: string) => {
      const window = new BrowserWindow(options);
      await window.loadURL(url);
      const answer = await window.webContents.executeJavaScript(`window.dateline.call('session.get')`);
      window.destroy();
      return answer as unknown;
    };
    return [await ask('dateline://app/index.html'), await ask('data:text/html,<p>elsewhere')];
  }, preload);
  for (const answer of answers)
    expect(answer).toEqual({ ok: false, error: { code: 'invalid-input', detail: 'sender' } });
  expect(await page.evaluate(() => window.dateline.call('session.get', undefined))).toMatchObject({
    ok: true,
  });
});

test('nothing on the disk can be asked for through the program’s own protocol', async ({ open }) => {
  const { page } = await open();
  const statuses = await page.evaluate(() =>
    Promise.all(
      [
        '/../main/main.js',
        '/%2e%2e/main/main.js',
        '/..%2f..%2fpackage.json',
        '/media/..%2f..%2fnewsroom.sqlite',
        '/media/%00',
        '/nothing.html',
      ].map((path) => fetch(path).then((answer) => answer.status)),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
});
