import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOnScreens } from '../../../electron/windows/fitOnScreens.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const beside = { x: 1366, y: -100, width: 1920, height: 1040 };

test.each([
  ['one that fits stays', { x: 40, y: 30, width: 1200, height: 600 }, [laptop]],
  ['one that reaches over the edge stays', { x: 900, y: 30, width: 1200, height: 600 }, [laptop]],
  ['one over two screens stays', { x: 200, y: 0, width: 2600, height: 700 }, [laptop, beside]],
])('%s', (_what, place, areas) => {
  expect(fitOnScreens(place, areas)).toEqual(place);
});

test.each([
  ['wider than the screen', { x: 100, y: 40, width: 1900, height: 600 }, { x: 0, width: 1366 }],
  ['higher than the screen', { x: 100, y: 40, width: 900, height: 1000 }, { y: 0, height: 728 }],
  ['of a larger screen', { x: 200, y: 900, width: 1900, height: 1000 }, laptop],
])('one that is %s gets the room that there is', (_what, place, change) => {
  expect(fitOnScreens(place, [laptop])).toEqual({ ...place, ...change });
});

test.each([
  ['to the right', { x: 1300, y: 30, width: 1200, height: 600 }],
  ['above', { x: 40, y: -60, width: 1200, height: 600 }],
  ['below', { x: 40, y: 700, width: 1200, height: 600 }],
])('one whose title is %s of the screen is nowhere', (_where, place) => {
  expect(fitOnScreens(place, [laptop])).toBeUndefined();
});

test('what fits once is left as it is from then on', () => {
  const number = fc.integer({ min: -3_000, max: 6_000 });
  const length = fc.integer({ min: 300, max: 6_000 });
  const rectangle = fc.record({ x: number, y: number, width: length, height: length });
  fc.assert(
    fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 3 }), (place, areas) => {
      const fitted = fitOnScreens(place, areas);
      if (fitted) expect(fitOnScreens(fitted, areas)).toEqual(fitted);
    }),
  );
});
