import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { appOrigin } from '../app/appProtocol.ts';
import type { Store } from '../store/store.ts';

const placeSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;

/** The newsroom's window, where it was and as large as it was when it was last closed; nothing is in it yet. */
export function makeMainWindow(store: Store, preloadFile: string, iconFile: string): BrowserWindow {
  const place = store.settings.get('window', placeSchema);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...(place && isOnScreen(place) && bounds(place)),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Dateline',
    icon: iconFile,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181b' : '#ffffff',
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
    },
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => store.settings.set('window', readPlace(window)));
  return window;
}

/** Shows the program in its window. */
export function loadMainWindow(window: BrowserWindow): void {
  void window.loadURL(`${appOrigin}/index.html`);
}

function readPlace(window: BrowserWindow): Place {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

function bounds({ x, y, width, height }: Place): Rectangle {
  return { x, y, width, height };
}

/** A window whose screen is gone would open where nobody sees it. */
function isOnScreen(place: Place): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const left = Math.max(place.x, workArea.x);
    const right = Math.min(place.x + place.width, workArea.x + workArea.width);
    const seesTitle = place.y >= workArea.y - 10 && place.y < workArea.y + workArea.height - 40;
    return right - left >= 120 && seesTitle;
  });
}
