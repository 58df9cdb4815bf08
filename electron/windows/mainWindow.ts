import { BrowserWindow } from 'electron';
import { appOrigin } from '../app/appProtocol.ts';

/** The newsroom's window, and when its page can be looked at. */
export type MainWindow = { window: BrowserWindow; painted: Promise<void> };

/** Makes the newsroom's window, hidden, with nothing in it yet. */
export function makeMainWindow(preloadFile: string, iconFile: string): MainWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Dateline',
    icon: iconFile,
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
    },
  });
  return { window, painted: new Promise((resolve) => window.once('ready-to-show', resolve)) };
}

/** Begins to load the program into its window. */
export function loadMainWindow({ window }: MainWindow): void {
  void window.loadURL(`${appOrigin}/index.html`);
}
