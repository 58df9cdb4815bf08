/** How many frames blocks stay laid out by themselves: the browser then knows their height, and that they are in sight. */
const frames = 3;

/** How many blocks are laid out at once: each time the browser has to place all that is below. */
const batch = 16;

/** Lays out blocks that the browser leaves out because they are far from view, for as long as one needs them. */
export function createDrawnBlocks() {
  const drawn = new Set<HTMLElement>();
  let next = 0;

  function release(after: number): void {
    cancelAnimationFrame(next);
    next = requestAnimationFrame(() => {
      if (after > 1) return release(after - 1);
      for (const block of drawn) block.removeAttribute('data-drawn');
      drawn.clear();
    });
  }

  return {
    /** Lays out a block and those that follow it one way, as far as this many pixels go. */
    draw(from: HTMLElement, way: Way, pixels: number): void {
      release(frames);
      const reached = (block: HTMLElement) => {
        const [first, last] = [from.getBoundingClientRect(), block.getBoundingClientRect()];
        return way === 'down' ? last.bottom - first.bottom > pixels : first.top - last.top > pixels;
      };
      let block: HTMLElement | undefined = from;
      for (let count = 1; block; count++) {
        block.dataset.drawn = '';
        drawn.add(block);
        if (count % batch === 0 && reached(block)) return;
        block = neighbour(block, way);
      }
    },
    stop: (): void => cancelAnimationFrame(next),
  };
}

/** Down towards the end of the story, or up towards its start. */
export type Way = 'down' | 'up';

export function neighbour(block: HTMLElement, way: Way): HTMLElement | undefined {
  const beside = way === 'down' ? block.nextElementSibling : block.previousElementSibling;
  return beside instanceof HTMLElement ? beside : undefined;
}
