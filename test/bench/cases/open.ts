import { measureIn, type Running, startDateline, withoutRefresh } from '../apps.ts';
import { addArticle, makeProfile } from '../newsroom.ts';
import { absolute, median, type Row } from '../row.ts';
import { blocks } from '../words.ts';

export const name = 'open';

const rounds = 9;
/** How soon after the list is there somebody can have clicked in it, in ms. */
const firstClick = 1_000;

/** From the click on a story of 5,000 words to a caret in it, switching between two such stories. */
export async function run(): Promise<Row[]> {
  const { profile, remove } = await makeProfile((store, editor) => {
    addArticle(store, editor, 'Naskah satu', blocks(5_000));
    addArticle(store, editor, 'Naskah dua', blocks(5_000));
  });
  try {
    const times = await measureIn(() => startDateline(profile, withoutRefresh), openByTurns);
    return [
      absolute('open 5,000 words: click to caret, the first', 'ms', times[0] ?? Number.NaN, 150),
      absolute('open 5,000 words: click to caret', 'ms', median(times.slice(1)), 150),
    ];
  } finally {
    remove();
  }
}

async function openByTurns({ page }: Running): Promise<number[]> {
  const times: number[] = [];
  await page.locator('.article-row').nth(1).waitFor();
  await new Promise((resolve) => setTimeout(resolve, firstClick));
  for (let round = 0; round < rounds; round++) times.push(await page.evaluate(openStory, round % 2));
  return times;
}

/** Runs in the page: clicks a row, waits for the new body, puts the caret in it, and waits for the frame. */
function openStory(index: number): Promise<number> {
  return new Promise((resolve) => {
    const before = document.querySelector('.body');
    const rows = [...document.querySelectorAll<HTMLElement>('.article-row')];
    const row = rows[index];
    const started = performance.now();
    const observer = new MutationObserver(() => {
      const body = document.querySelector<HTMLElement>('.body');
      if (!body || body === before || body.childElementCount < 50) return;
      observer.disconnect();
      body.focus();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    row?.click();
  });
}
