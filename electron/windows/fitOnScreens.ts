type Rectangle = { x: number; y: number; width: number; height: number };

/**
 * Where a window that was there before can be now, with the screens' work areas as they are: no larger than all of them
 * together, and undefined when its title would lie where nobody sees it. In CSS px.
 */
export function fitOnScreens(place: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const fitted = {
    ...fitAlong('x', 'width', place, areas),
    ...fitAlong('y', 'height', place, areas),
  };
  return areas.some((area) => showsTitle(fitted, area)) ? fitted : undefined;
}

/** One that is larger than there is room begins where the room does. */
function fitAlong<Start extends 'x' | 'y', Length extends 'width' | 'height'>(
  start: Start,
  length: Length,
  place: Rectangle,
  areas: readonly Rectangle[],
): Record<Start | Length, number> {
  const first = Math.min(...areas.map((area) => area[start]));
  const room = Math.max(...areas.map((area) => area[start] + area[length])) - first;
  const isTooLarge = place[length] > room;
  return {
    [start]: isTooLarge ? first : place[start],
    [length]: isTooLarge ? room : place[length],
  } as Record<Start | Length, number>;
}

function showsTitle(window: Rectangle, area: Rectangle): boolean {
  const left = Math.max(window.x, area.x);
  const right = Math.min(window.x + window.width, area.x + area.width);
  const isInHeight = window.y >= area.y - 10 && window.y < area.y + area.height - 40;
  return right - left >= 120 && isInHeight;
}
