import type { Page } from '@playwright/test';

/** What the headline and the paragraphs say after a key, and when that key was sent (ms). */
export type Moment = { at: number; headline: string; lines: string[] };

/**
 * Types like somebody in a hurry, and keeps account of what must be there: words at the end and at the beginning, new
 * paragraphs, corrections, and now and then something in the headline.
 */
export function createTypist(page: Page, start: { headline: string; lines: string[] }, random: () => number) {
  let { headline } = start;
  const lines = start.lines.length > 0 ? [...start.lines] : [''];
  const caret = { line: lines.length - 1, column: 0 };
  const moments: Moment[] = [];
  let words = 0;

  function note(): void {
    moments.push({ at: Date.now(), headline, lines: [...lines] });
  }

  /** The account is written first: a key may arrive and be saved although nobody lived to hear so. */
  async function press(key: string): Promise<void> {
    change(key);
    note();
    await page.keyboard.press(key);
  }

  function change(key: string): void {
    const line = lines[caret.line] as string;
    if (key === 'Enter') {
      lines.splice(caret.line, 1, line.slice(0, caret.column), line.slice(caret.column));
      caret.line++;
      caret.column = 0;
    } else if (key === 'Backspace') {
      backspace(line);
    } else {
      const text = key === 'Space' ? ' ' : key;
      lines[caret.line] = line.slice(0, caret.column) + text + line.slice(caret.column);
      caret.column += text.length;
    }
  }

  function backspace(line: string): void {
    if (caret.column > 0) {
      lines[caret.line] = line.slice(0, caret.column - 1) + line.slice(caret.column);
      caret.column--;
    } else {
      const before = lines[caret.line - 1] as string;
      lines.splice(caret.line - 1, 2, before + line);
      caret.line--;
      caret.column = before.length;
    }
  }

  async function word(): Promise<void> {
    for (const letter of `kata${++words}${Math.floor(random() * 1e6).toString(36)}`) await press(letter);
    await press('Space');
  }

  async function goTo(end: 'start' | 'end'): Promise<void> {
    await page.keyboard.press(end === 'end' ? 'Control+End' : 'Control+Home');
    caret.line = end === 'end' ? lines.length - 1 : 0;
    caret.column = end === 'end' ? (lines[caret.line] as string).length : 0;
  }

  async function correct(): Promise<void> {
    for (let times = 1 + Math.floor(random() * 6); times > 0; times--) {
      // At the very start of the body there is nothing to take away.
      if (caret.line > 0 || caret.column > 0) await press('Backspace');
    }
  }

  async function writeHeadline(): Promise<void> {
    await page.keyboard.press('Control+3');
    await page.keyboard.press('Control+End');
    for (const letter of ` j${++words}`) {
      headline += letter;
      note();
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    }
    await page.keyboard.press('Control+4');
    await goTo('end');
  }

  return {
    moments,
    /** Types until the page is gone. */
    async typeOn(): Promise<void> {
      await page.keyboard.press('Control+4');
      await goTo('end');
      for (;;) {
        const dice = random();
        if (dice < 0.62) await word();
        else if (dice < 0.76) await press('Enter');
        else if (dice < 0.88) await correct();
        else if (dice < 0.94) await writeHeadline();
        else await goTo(dice < 0.97 ? 'start' : 'end');
      }
    },
  };
}
