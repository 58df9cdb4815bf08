import { BrowserWindow, screen } from 'electron';
import { appOrigin } from '../app/appProtocol.ts';
import { type Promised, promised } from '../app/promised.ts';

/**
 * The newsroom's window, and what its page says of itself: it can draw what it shows first, has painted that, and is doing
 * something that ends by itself, as taking in a picture, before which it does not go.
 */
export type MainWindow = {
  window: BrowserWindow;
  ready: Promised<void>;
  painted: Promised<void>;
  work: { isUnderWay: boolean };
};

/** How large the window is the first time, in CSS px, where the screen has room for it. */
const firstSize = { width: 1440, height: 900 };

/** A page that has said neither by then, in ms, will not: its window is shown as it is. */
const patience = 5_000;

/**
 * Makes the newsroom's window, hidden, with nothing in it yet. Until it is shown its page makes no frames: the first
 * one waits for the graphics process, and the page would wait with it.
 */
export function makeMainWindow(preloadFile: string): MainWindow {
  const room = screen.getPrimaryDisplay().workAreaSize;
  const width = Math.min(firstSize.width, room.width);
  const height = Math.min(firstSize.height, room.height);
  const window = new BrowserWindow({
    width,
    height: height - 1,
    minWidth: 640,
    minHeight: 480,
    show: false,
    paintWhenInitiallyHidden: false,
    title: 'Dateline',
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
    },
  });
  // The page hears of a change of size at once, but of the size it begins with only when the graphics process is there.
  window.setSize(width, height);
  return { window, ready: promised(), painted: promised(), work: { isUnderWay: false } };
}

/** Begins to load the program into its window. */
export function loadMainWindow({ window, ready, painted }: MainWindow): void {
  const goOn = () => {
    ready.resolve();
    painted.resolve();
  };
  window.webContents.once('did-finish-load', () => setTimeout(goOn, patience));
  window.webContents.once('did-fail-load', goOn);
  window.webContents.once('render-process-gone', goOn);
  void window.loadURL(`${appOrigin}/index.html`);
}
