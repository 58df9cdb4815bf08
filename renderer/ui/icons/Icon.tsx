import { glyphs } from './glyphs.ts';

export type IconName = keyof typeof glyphs;

/**
 * A sign that says nothing by itself: whoever shows it says the same in words. A letter of the program's icon font, as
 * every drawing of its own is looked at anew in every frame, and a key makes a frame. `size` in pixels.
 */
export function Icon({ name, size }: { name: IconName; size: number }) {
  const glyph = String.fromCodePoint(glyphs[name]);
  return <i className="glyph" aria-hidden data-glyph={glyph} style={{ fontSize: size }} />;
}
