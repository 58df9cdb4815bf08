import { type BrowserWindow, type Session, WebContentsView } from 'electron';
import type { KeyPress } from '../../shared/commands/shortcuts.ts';
import { deviceWidths, type PreviewDevice } from '../../shared/ipc/devices.ts';
import { patchPage } from './patchPage.ts';
import { previewAddress } from './previewProtocol.ts';
import type { PreviewSource } from './previewSource.ts';

export type Bounds = { x: number; y: number; width: number; height: number };
export type Frame = { device: PreviewDevice; bounds: Bounds };

const slimScrollBar = `
  ::-webkit-scrollbar { width: 8px }
  ::-webkit-scrollbar-thumb { background: #8886; border-radius: 4px }`;

export type PreviewViews = ReturnType<typeof createPreviewViews>;

/** The pages of the preview, laid over the window where the renderer has left room for them. */
export function createPreviewViews(
  window: BrowserWindow,
  session: Session,
  onKey: (press: KeyPress) => boolean,
) {
  const views = new Map<PreviewDevice, WebContentsView>();
  let source: PreviewSource | undefined;
  let busy = false;
  let stale = false;

  function makeView(device: PreviewDevice): WebContentsView {
    const view = new WebContentsView({
      webPreferences: {
        session,
        sandbox: true,
        contextIsolation: true,
        javascript: false,
        spellcheck: false,
      },
    });
    view.webContents.on('before-input-event', (event, input) => {
      if (input.type === 'keyDown' && onKey(input)) event.preventDefault();
    });
    // A page starts with the zoom that its host had last, so it is set again once it is there.
    view.webContents.on('dom-ready', () => {
      zoom(view, device);
      // The page's own edge is narrow here; a wide scroll bar would take from it what readers have.
      void view.webContents.insertCSS(slimScrollBar);
    });
    window.contentView.addChildView(view);
    views.set(device, view);
    return view;
  }

  function load(view: WebContentsView, device: PreviewDevice): void {
    // A load that is overtaken by the next one rejects; the next one is what counts.
    view.webContents.loadURL(previewAddress(device)).catch(() => undefined);
  }

  function place(view: WebContentsView, { device, bounds }: Frame): void {
    view.setBounds(bounds);
    zoom(view, device);
  }

  /** A page that has less room than its device is wide is shown smaller, never narrower. */
  function zoom(view: WebContentsView, device: PreviewDevice): void {
    view.webContents.setZoomFactor(
      Math.max(0.25, Math.min(1, view.getBounds().width / deviceWidths[device])),
    );
  }

  async function refresh(): Promise<void> {
    if (busy) {
      stale = true;
      return;
    }
    busy = true;
    do {
      stale = false;
      const patches = source?.changes() ?? [];
      if (patches.length > 0)
        await Promise.all([...views].map(([device, view]) => update(view, device, patches)));
    } while (stale);
    busy = false;
  }

  async function update(
    view: WebContentsView,
    device: PreviewDevice,
    patches: Parameters<typeof patchPage>[1],
  ) {
    if (!(await patchPage(view.webContents, patches)) && !view.webContents.isDestroyed()) load(view, device);
  }

  return {
    page: (): string | undefined => source?.html(),
    shows: (articleId: string): boolean => source?.articleId === articleId,
    source: (): PreviewSource | undefined => source,
    show(next: PreviewSource, frames: readonly Frame[]): void {
      source = next;
      this.place(frames);
      for (const [device, view] of views) load(view, device);
    },
    /** Moves the pages to where they belong now; makes and closes them as devices come and go. */
    place(frames: readonly Frame[]): void {
      for (const [device, view] of views) {
        if (!frames.some((frame) => frame.device === device)) close(device, view);
      }
      for (const frame of frames) {
        const known = views.get(frame.device);
        const view = known ?? makeView(frame.device);
        place(view, frame);
        if (!known) load(view, frame.device);
      }
    },
    refresh,
    hide(): void {
      source = undefined;
      for (const [device, view] of views) close(device, view);
    },
  };

  function close(device: PreviewDevice, view: WebContentsView): void {
    views.delete(device);
    window.contentView.removeChildView(view);
    view.webContents.close();
  }
}
