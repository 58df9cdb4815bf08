import type { Page } from '@playwright/test';

/** Where the caret is, or the moving end of the selection, or the block that is selected as a whole. */
export type CaretAt = {
  /** The number of the block in the body; -1 where there is no caret. */
  block: number;
  /** The character of the block before which it is. */
  character: number;
  x: number;
  /** From the top of the view. */
  y: number;
  /** How far down the view is scrolled. */
  scrolled: number;
  inSight: boolean;
  /** Whether the block is selected as a whole. */
  whole: boolean;
};

/** Looks at the caret about three frames later: by then it is where it stays. */
export function caretAt(page: Page): Promise<CaretAt> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const nowhere = { block: -1, character: -1, x: -1, y: -1, scrolled: -1, inSight: false, whole: false };
    const blocks = [...document.querySelectorAll('.body > *')];
    const sheet = document.querySelector('.sheet');
    const view = sheet?.getBoundingClientRect();
    const selection = getSelection();
    const selected = blocks.find((one) => one.hasAttribute('data-selected'));
    const node = selection?.focusNode;
    const between = node === blocks[0]?.parentNode ? blocks[selection?.focusOffset ?? 0] : undefined;
    const block = selected ?? between ?? blocks.find((one) => node && one.contains(node));
    if (!selection || !sheet || !view || !block) return nowhere;
    const range = document.createRange();
    range.setStart(block, 0);
    let place = block.getBoundingClientRect();
    if (node && !selected && !between) {
      range.setEnd(node, selection.focusOffset);
      const caret = document.createRange();
      caret.setStart(node, selection.focusOffset);
      // Where a line is folded, the caret stands before the character below.
      if (node instanceof Text && selection.focusOffset < node.length) {
        caret.setEnd(node, selection.focusOffset + 1);
      }
      place = caret.getClientRects()[0] ?? place;
    }
    return {
      block: blocks.indexOf(block),
      character: String(range).length,
      x: place.left,
      y: place.top - view.top,
      scrolled: sheet.scrollTop,
      inSight: place.bottom > view.top && place.top < view.bottom,
      whole: block === selected,
    };
  });
}

/** Presses a key until the caret has come to a block or past it, and gives every place it came to. */
export async function pressUntil(page: Page, key: string, last: number, most = 400): Promise<CaretAt[]> {
  const first = await caretAt(page);
  const seen = [first];
  const isThere = ({ block }: CaretAt) => (first.block < last ? block >= last : block <= last);
  while (seen.length <= most && !isThere(seen.at(-1) as CaretAt)) {
    await page.keyboard.press(key);
    seen.push(await caretAt(page));
  }
  return seen;
}

/** Presses a key so many times, and gives every place it came to. */
export async function pressTimes(page: Page, key: string, times: number): Promise<CaretAt[]> {
  const seen = [await caretAt(page)];
  while (seen.length <= times) {
    await page.keyboard.press(key);
    seen.push(await caretAt(page));
  }
  return seen;
}
