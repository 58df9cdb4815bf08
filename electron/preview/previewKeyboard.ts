import type { BrowserWindow, WebContents } from 'electron';
import type { KeyPress } from '../../shared/commands/shortcuts.ts';
import type { PreviewDevice } from '../../shared/ipc/devices.ts';

export type KeyboardHost = {
  window: BrowserWindow;
  pageOf: (device: PreviewDevice) => WebContents | undefined;
  /** Whether something lies over the pages, so that none of them may have the keyboard. */
  isCovered: () => boolean;
  /** Answers a key that is pressed in a page, if it stands for a command. */
  onKey: (press: KeyPress) => boolean;
  /** Hears which page has the keyboard now; none of them when the window's own page has it, or nobody. */
  onHolder: (device: PreviewDevice | undefined) => void;
};

/** Who has the keyboard of a window with a preview: its own page, or one of the pages that lie over it. */
export function createPreviewKeyboard({ window, pageOf, isCovered, onKey, onHolder }: KeyboardHost) {
  /** The page that has the keyboard while the window has it, and the one that had it when the window was left. */
  let holder: PreviewDevice | undefined;
  let heldBefore: PreviewDevice | undefined;
  /** The page that was entered last, and whether it is still to get the keyboard. */
  let entered: PreviewDevice | undefined;
  let isEntering = false;
  /** The pages that have not come yet, and whose keyboard nobody asked for. */
  const loading = new WeakSet<WebContents>();

  window.webContents.on('focus', () => hold(undefined));
  window.webContents.on('blur', noteLeft);
  // Electron gives the keyboard to the window's own page when one comes back.
  window.on('focus', () => {
    // It may have been left again before this was heard.
    if (!window.isFocused()) return;
    if (!isCovered()) give(heldBefore);
    heldBefore = undefined;
  });

  function hearKeys(contents: WebContents): void {
    let isAltAlone = true;
    contents.on('before-input-event', (event, input) => {
      if (input.type === 'keyUp' && input.key === 'Alt' && !isAltAlone) event.preventDefault();
      if (input.type !== 'keyDown') return;
      // As in the window's own page: Alt with another key is not the key of the menu bar.
      isAltAlone = input.key === 'Alt' && (isAltAlone || !input.isAutoRepeat);
      if (!onKey(input)) return;
      event.preventDefault();
      // What was asked for may want to be written in, as the palette.
      leave(contents);
    });
  }

  /** A page that is covered, as by the palette that asked for it, gets the keyboard once it is back. */
  function goIn(): void {
    isEntering = false;
    give(entered);
  }

  function give(device: PreviewDevice | undefined): void {
    const contents = device && pageOf(device);
    if (!contents) return;
    loading.delete(contents);
    contents.focus();
    // A window that does not have the keyboard gives it to this page once it has.
    if (!window.isFocused()) heldBefore = device;
    // One that had just got it while it was loading says nothing now.
    hold(device);
  }

  /** Notes who has the keyboard: a page, which may also have been clicked, or none of them. */
  function hold(device: PreviewDevice | undefined): void {
    if (device === holder) return;
    holder = device;
    entered = device ?? entered;
    onHolder(device);
  }

  /**
   * Notes who had the keyboard when the window was left, until it is given back. The window's own `blur` may come only
   * after it is back, when the keyboard has been given elsewhere.
   */
  function noteLeft(): void {
    if (!window.isDestroyed() && !window.isFocused()) heldBefore ??= holder;
  }

  /** Gives the keyboard back to the window's own page, if this one has it. */
  function leave(contents: WebContents): void {
    if (!window.isDestroyed() && !contents.isDestroyed() && contents.isFocused()) window.webContents.focus();
  }

  /**
   * Electron 33 gives a page the keyboard while it loads; it is given back at once to whoever was writing, unless it was
   * asked for meanwhile.
   */
  function giveBack(device: PreviewDevice, contents: WebContents): void {
    if (holder !== device) leave(contents);
  }

  return {
    /** Follows a page that has just been made. */
    follow(device: PreviewDevice, contents: WebContents): void {
      hearKeys(contents);
      contents.on('focus', () => {
        if (loading.has(contents)) setImmediate(giveBack, device, contents);
        else hold(device);
      });
      contents.on('blur', noteLeft);
      contents.on('dom-ready', () => loading.delete(contents));
    },
    /** A page is about to load: it keeps the keyboard if it has it, and does not get it by that. */
    beforeLoad(contents: WebContents): void {
      if (!contents.isFocused()) loading.add(contents);
    },
    leave,
    /** Gives the keyboard to the first of these pages, or to the one after that which had it. */
    enter(devices: readonly PreviewDevice[]): void {
      entered = (entered && devices[devices.indexOf(entered) + 1]) ?? devices[0];
      isEntering = true;
      if (!isCovered()) goIn();
    },
    /** Nothing lies over the pages any more. */
    uncover(): void {
      if (isEntering) goIn();
    },
    /** A page is about to go. */
    forget(device: PreviewDevice, contents: WebContents): void {
      leave(contents);
      if (holder === device) hold(undefined);
    },
  };
}
