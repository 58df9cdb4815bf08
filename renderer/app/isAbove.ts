/** Whether it lies over the window, in a dialog, a menu or a notice, and keeps its keys and its focus to itself. */
export function isAbove(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.dialog-scrim, .menu-popover, .notices') !== null;
}
