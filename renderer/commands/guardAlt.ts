/**
 * Keeps the keyboard in the window after a key or a press of the pointer with Alt; called with every key that is pressed.
 * Electron sees no more of these than that Alt went down and up, and takes the keyboard to its menu bar, as it should when
 * Alt is pressed alone.
 */
export function guardAlt({ key, repeat }: KeyboardEvent): void {
  if (key !== 'Alt' || repeat) return;
  let isAlone = true;
  const over = new AbortController();
  const { signal } = over;
  const use = (press: KeyboardEvent | PointerEvent) => {
    isAlone &&= press instanceof KeyboardEvent && press.key === 'Alt';
  };
  const release = (event: KeyboardEvent) => {
    if (event.key !== 'Alt') return;
    if (!isAlone) event.preventDefault();
    over.abort();
  };
  addEventListener('keydown', use, { capture: true, signal });
  addEventListener('pointerdown', use, { capture: true, signal });
  addEventListener('keyup', release, { capture: true, signal });
  addEventListener('blur', () => over.abort(), { signal });
}
