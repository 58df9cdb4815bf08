import { type ElectronApplication, expect } from '@playwright/test';
import { type PreviewDevice, previewDevices } from '../../shared/ipc/devices.ts';

/** The devices whose page is shown now. */
export function shownDevices(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => contents.getURL())
      .filter((url) => url.startsWith('dateline-preview://'))
      .map((url) => new URL(url).hostname)
      .sort(),
  );
}

/** The page on a device as it stands now, read from outside since it runs no script; empty while there is none. */
export function previewHtml(app: ElectronApplication, device: PreviewDevice): Promise<string> {
  return app.evaluate(async ({ webContents }, host) => {
    const contents = webContents
      .getAllWebContents()
      .find((one) => one.getURL() === `dateline-preview://${host}/`);
    if (!contents) return '';
    const { debugger: tools } = contents;
    if (!tools.isAttached()) tools.attach('1.3');
    // Asking for the document by node ids would take away those that the app itself is patching with.
    await tools.sendCommand('DOM.enable');
    const { documents } = await tools.sendCommand('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    const backendNodeId = documents[0].nodes.backendNodeId[0];
    const { outerHTML } = await tools.sendCommand('DOM.getOuterHTML', { backendNodeId });
    return outerHTML as string;
  }, device);
}

/** Waits until every page says this. */
export async function expectOnPages(
  app: ElectronApplication,
  text: string | RegExp,
  devices: readonly PreviewDevice[] = previewDevices,
): Promise<void> {
  for (const device of devices) {
    const read = () => previewHtml(app, device);
    if (typeof text === 'string') await expect.poll(read, `on the ${device}`).toContain(text);
    else await expect.poll(read, `on the ${device}`).toMatch(text);
  }
}

/** Which page has the keyboard, by where it is from; the window may have been left for that of another test. */
export function keyboardOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ BrowserWindow, webContents }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window && !window.isFocused()) window.focus();
    const contents = webContents.getAllWebContents().find((one) => one.isFocused());
    const { protocol, host } = new URL(contents?.getURL() ?? 'about:blank');
    return `${protocol}//${host}`;
  });
}

/** Presses a key on a device's page. */
export function pressOnPage(
  app: ElectronApplication,
  device: PreviewDevice,
  keyCode: string,
  modifiers: 'control'[] = [],
): Promise<void> {
  return app.evaluate(
    ({ webContents }, { url, input }) => {
      const contents = webContents.getAllWebContents().find((one) => one.getURL() === url);
      contents?.sendInputEvent({ type: 'keyDown', ...input });
      contents?.sendInputEvent({ type: 'keyUp', ...input });
    },
    { url: `dateline-preview://${device}/`, input: { keyCode, modifiers } },
  );
}
