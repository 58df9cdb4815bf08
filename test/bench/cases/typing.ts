import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { measureIn, type Running, startDateline, startReference, withoutRefresh } from '../apps.ts';
import { addArticle, makeProfile } from '../newsroom.ts';
import { buildReference } from '../reference/buildReference.ts';
import { compared, median, quantile, type Row } from '../row.ts';
import { blocks } from '../words.ts';

export const name = 'typing';

/**
 * Words in the story, how much slower than bare Lexical it may be, and how often both are started: one start and the
 * next differ by a tenth, so what is near its budget takes more of them. It is also shown then what the program needs
 * beside bare Lexical in lines of the same length, which is what it adds by itself.
 */
const sizes = [
  { words: 500, budget: 1.2, rounds: 17, inSameLines: true },
  { words: 5_000, budget: 1.1, rounds: 5, inSameLines: false },
  { words: 20_000, budget: 0.8, rounds: 5, inSameLines: false },
];
/** The newsroom's type and the length of its lines, in the window that is measured in. */
const sameLines = '.body { width: 539px; font: 19px / 1.56 serif; }';
const warmUp = 40;
const keys = 240;
/**
 * From one key to the next, in ms: a key a frame of a screen, which is as fast as one that is held down. Typed into as
 * fast as it goes, the program that draws slower leaves frames out and appears to need less for a key.
 */
const beat = 16;

type Sample = { p50: number; p95: number; cpu: number };

/** Typing in the middle of a story, in the whole program, against bare Lexical with history. */
export async function run(): Promise<Row[]> {
  await buildReference();
  const rows: Row[] = [];
  for (const { words, budget, rounds, inSameLines } of sizes) {
    const own: Sample[] = [];
    const reference: Sample[] = [];
    const asNarrow: Sample[] = [];
    for (let round = 0; round < rounds; round++) {
      const steps = [
        async () => own.push(await typeInDateline(words)),
        async () => reference.push(await typeInReference(words)),
      ];
      if (inSameLines) steps.push(async () => asNarrow.push(await typeInReference(words, sameLines)));
      for (const measure of round % 2 === 0 ? steps : steps.toReversed()) await measure();
    }
    const middle = (samples: Sample[], of: keyof Sample) => median(samples.map((sample) => sample[of]));
    const label = `typing ${words} words`;
    rows.push(
      compared(`${label}: key to paint p50`, 'ms', middle(own, 'p50'), middle(reference, 'p50'), budget),
      compared(`${label}: CPU a key`, 'ms', middle(own, 'cpu'), middle(reference, 'cpu'), budget),
      compared(`${label}: key to paint p95`, 'ms', middle(own, 'p95'), middle(reference, 'p95'), null),
    );
    if (!inSameLines) continue;
    rows.push(
      compared(`${label}: CPU a key, lines as long`, 'ms', middle(own, 'cpu'), middle(asNarrow, 'cpu'), null),
    );
  }
  return rows;
}

async function typeInDateline(words: number): Promise<Sample> {
  const { profile, remove } = await makeProfile((store, editor) => {
    addArticle(store, editor, 'Naskah panjang', blocks(words));
  });
  const measure = async (running: Running) => {
    await running.page.locator('.article-row').click();
    return await type(running);
  };
  try {
    return await measureIn(() => startDateline(profile, withoutRefresh), measure);
  } finally {
    remove();
  }
}

function typeInReference(words: number, style?: string): Promise<Sample> {
  return measureIn(
    () => startReference('lexical', words, withoutRefresh),
    async (running) => {
      if (style) await running.page.addStyleTag({ content: style });
      return await type(running);
    },
  );
}

async function type({ page }: Running): Promise<Sample> {
  await page.locator('.body > p').nth(4).waitFor();
  await page.locator('.body > p').nth(4).click();
  await page.evaluate(watchKeys);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await typeKeys(page, warmUp);
  const before = await cpuTime(session);
  await typeKeys(page, keys);
  const cpu = ((await cpuTime(session)) - before) / keys;
  const latencies = (await page.evaluate(readKeys)).slice(warmUp);
  return { p50: median(latencies), p95: quantile(latencies, 0.95), cpu };
}

async function typeKeys(page: Page, count: number): Promise<void> {
  const letters = 'berita dari redaksi ';
  for (let index = 0; index < count; index++) {
    const letter = letters[index % letters.length] as string;
    await Promise.all([page.keyboard.press(letter === ' ' ? 'Space' : letter), pause(beat)]);
  }
}

/** Runs in the page: from the key's own time stamp to the first task after the frame it caused. */
function watchKeys(): void {
  const found: number[] = [];
  (globalThis as unknown as { keyLatencies: number[] }).keyLatencies = found;
  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => found.push(performance.now() - event.timeStamp);
        port2.postMessage(undefined);
      });
    },
    true,
  );
}

function readKeys(): number[] {
  return (globalThis as unknown as { keyLatencies: number[] }).keyLatencies;
}

/** Milliseconds that the page's main thread has worked. */
async function cpuTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
}
