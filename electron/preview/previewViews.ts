import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BrowserWindow, type Session, type WebContents, WebContentsView } from 'electron';
import type { Language } from '../../shared/article/fields.ts';
import type { KeyPress } from '../../shared/commands/shortcuts.ts';
import { deviceWidths, type PreviewDevice } from '../../shared/ipc/devices.ts';
import { log } from '../log.ts';
import { giveContextMenu } from '../windows/contextMenu.ts';
import { patchPage } from './patchPage.ts';
import { createPreviewKeyboard } from './previewKeyboard.ts';
import { previewAddress } from './previewProtocol.ts';
import type { Patch, PreviewSource } from './previewSource.ts';

/** A place in the window, in the px of its page, which the window's zoom makes larger or smaller. */
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
  onHolder: (device: PreviewDevice | undefined) => void,
  language: () => Language,
) {
  const views = new Map<PreviewDevice, WebContentsView>();
  let source: PreviewSource | undefined;
  let busy = false;
  let stale = false;
  let covered = false;
  const keyboard = createPreviewKeyboard({
    window,
    pageOf: (device) => views.get(device)?.webContents,
    isCovered: () => covered,
    onKey,
    onHolder,
  });

  function makeView(device: PreviewDevice): WebContentsView {
    const view = new WebContentsView({
      webPreferences: {
        session,
        sandbox: true,
        contextIsolation: true,
        javascript: false,
        spellcheck: false,
        focusOnNavigation: false,
      },
    });
    giveContextMenu(view.webContents, language);
    keyboard.follow(device, view.webContents);
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

  function load({ webContents }: WebContentsView, device: PreviewDevice): void {
    keyboard.beforeLoad(webContents);
    // A load that is overtaken by the next one rejects; the next one is what counts.
    webContents.loadURL(previewAddress(device)).catch(() => undefined);
  }

  function place(view: WebContentsView, { device, bounds }: Frame): void {
    const scale = window.webContents.getZoomFactor();
    const [left, top] = [Math.round(bounds.x * scale), Math.round(bounds.y * scale)];
    const right = Math.round((bounds.x + bounds.width) * scale);
    const bottom = Math.round((bounds.y + bounds.height) * scale);
    view.setBounds({ x: left, y: top, width: right - left, height: bottom - top });
    view.setVisible(true);
    zoom(view, device);
  }

  /** A page that has less room than its device is wide is shown smaller, never narrower; the window's zoom is its own, too. */
  function zoom(view: WebContentsView, device: PreviewDevice): void {
    // A page may still come while the window goes.
    if (window.isDestroyed()) return;
    const largest = window.webContents.getZoomFactor();
    const fitting = view.getBounds().width / deviceWidths[device];
    view.webContents.setZoomFactor(Math.max(0.25, Math.min(largest, fitting)));
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

  async function update(view: WebContentsView, device: PreviewDevice, patches: readonly Patch[]) {
    const { webContents } = view;
    await loaded(webContents);
    const isGone = () => webContents.isDestroyed() || views.get(device) !== view;
    if (isGone()) return;
    try {
      if (!(await patchPage(webContents, patches))) load(view, device);
    } catch (error) {
      // A page that is being closed breaks off what it was asked before it says that it is gone.
      await nextTurn();
      // Another page may have come in its place meanwhile; that one is as the article is now.
      if (isGone() || webContents.isLoadingMainFrame()) return;
      log.error('patch the preview', error);
      load(view, device);
    }
  }

  return {
    page: (): string | undefined => source?.html(),
    shows: (articleId: string): boolean => source?.articleId === articleId,
    source: (): PreviewSource | undefined => source,
    show(next: PreviewSource, frames: readonly Frame[]): void {
      source = next;
      const before = [...views];
      this.place(frames);
      for (const [device, view] of before) if (views.has(device)) load(view, device);
    },
    /** Moves the pages to where they belong now; makes and closes them as devices come and go. */
    place(frames: readonly Frame[]): void {
      covered = false;
      for (const [device, view] of views) {
        if (!frames.some((frame) => frame.device === device)) close(device, view);
      }
      for (const frame of frames) {
        const known = views.get(frame.device);
        const view = known ?? makeView(frame.device);
        place(view, frame);
        if (!known) load(view, frame.device);
      }
      keyboard.uncover();
    },
    refresh,
    /** A picture of each page as it is seen now, as an address, to stand for it while something lies over it. */
    async capture(): Promise<Partial<Record<PreviewDevice, string>>> {
      if (covered) return {};
      const pictures = await Promise.all(
        [...views].map(async ([device, { webContents }]) => {
          // A page that goes away meanwhile needs no picture.
          const image = await webContents.capturePage().catch(() => undefined);
          return image && !image.isEmpty() ? [[device, image.toDataURL()]] : [];
        }),
      );
      return Object.fromEntries(pictures.flat());
    },
    /** Makes room for what lies over the window; `place` brings the pages back as they were left. */
    cover(): void {
      covered = true;
      for (const view of views.values()) {
        keyboard.leave(view.webContents);
        view.setVisible(false);
      }
    },
    /** Gives the keyboard to a page, to the next one if it had it before. */
    enter: (): void => keyboard.enter([...views.keys()]),
    hide(): void {
      source = undefined;
      for (const [device, view] of views) close(device, view);
    },
  };

  function close(device: PreviewDevice, view: WebContentsView): void {
    views.delete(device);
    keyboard.forget(device, view.webContents);
    window.contentView.removeChildView(view);
    view.webContents.close();
  }
}

/** Resolves once a page is there, or never will be. */
function loaded(contents: WebContents): Promise<void> {
  if (contents.isDestroyed() || !contents.isLoadingMainFrame()) return Promise.resolve();
  return new Promise((resolve) => {
    contents.once('did-stop-loading', () => resolve());
    contents.once('destroyed', () => resolve());
  });
}
