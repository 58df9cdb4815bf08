import { type BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import * as v from 'valibot';
import { integerSchema } from '../../shared/integer.ts';
import { log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { fitOnScreens } from './fitOnScreens.ts';
import type { MainWindow } from './mainWindow.ts';

const placeSchema = v.strictObject({
  x: integerSchema,
  y: integerSchema,
  width: v.pipe(integerSchema, v.minValue(400)),
  height: v.pipe(integerSchema, v.minValue(300)),
  maximized: v.boolean(),
  fullScreen: v.optional(v.boolean(), false),
});
type Place = v.InferOutput<typeof placeSchema>;

/**
 * Makes the window as large as it was when it was last closed, and shows it where it was once its page can draw.
 */
export function showInPlace({ window, ready }: MainWindow, store: Store): void {
  const place = store.settings.get('window', placeSchema);
  const bounds = place && fitOnScreens(place, workAreas());
  if (bounds) window.setBounds(bounds);
  window.on('close', () => keepPlace(window, store));
  void ready.promise.then(() => {
    if (window.isDestroyed()) return;
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? '#17181b' : '#ffffff');
    if (place?.maximized) window.maximize();
    window.show();
    if (place?.fullScreen) window.setFullScreen(true);
  });
}

/** A place that cannot be written is lost, and keeps nobody from leaving. */
function keepPlace(window: BrowserWindow, store: Store): void {
  try {
    store.settings.set('window', readPlace(window));
  } catch (error) {
    log.error('window place', error);
  }
}

function readPlace(window: BrowserWindow): Place {
  return {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  };
}

function workAreas(): Rectangle[] {
  return screen.getAllDisplays().map(({ workArea }) => workArea);
}
