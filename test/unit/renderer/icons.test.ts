import codePoints from 'lucide-static/font/codepoints.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { glyphs } from '../../../renderer/ui/icons/glyphs.ts';

test('every icon stands where the font of icons has it', () => {
  const there: Record<string, number> = codePoints;
  const named = Object.keys(glyphs).map((name) => [name, there[name]]);
  expect(Object.fromEntries(named)).toEqual(glyphs);
});
