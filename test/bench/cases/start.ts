import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { startDatelineUnwatched, startHelloUnwatched, type Unwatched } from '../apps.ts';
import { addArticle, makeProfile } from '../newsroom.ts';
import { compared, median, type Row } from '../row.ts';
import { blocks } from '../words.ts';

export const name = 'start';

const articles = 10_000;
const rounds = 21;
const budget = 1.3;
/** When the program is looked at, in ms: what is loaded when idle is there by then. */
const settle = 3_000;

type Sample = { painted: number; memory: number };

/**
 * From spawning the process to the desk painted, with a full store, against a window with a line of text; neither is
 * watched by a debugger meanwhile.
 */
export async function run(): Promise<Row[]> {
  const { profile, remove } = await makeProfile((store, editor) => {
    store.atomically(() => {
      for (let index = 0; index < articles; index++) {
        const at = new Date(Date.now() - index * 60_000).toISOString();
        addArticle(store, editor, `Naskah nomor ${index} dari meja redaksi`, blocks(100), at);
      }
    });
  });
  const own: Sample[] = [];
  const reference: Sample[] = [];
  try {
    await measure(() => startDatelineUnwatched(profile));
    for (let round = 0; round < rounds; round++) {
      const both = [
        async () => own.push(await measure(() => startDatelineUnwatched(profile))),
        async () => reference.push(await measure(startHelloUnwatched)),
      ];
      for (const one of round % 2 === 0 ? both : both.toReversed()) await one();
    }
  } finally {
    remove();
  }
  const middle = (samples: Sample[], of: keyof Sample) => median(samples.map((sample) => sample[of]));
  return [
    compared('start to the desk painted', 'ms', middle(own, 'painted'), middle(reference, 'painted'), budget),
    compared(
      'memory after the start (PSS)',
      'MB',
      middle(own, 'memory'),
      middle(reference, 'memory'),
      budget,
    ),
  ];
}

async function measure(start: () => Unwatched): Promise<Sample> {
  const program = start();
  try {
    await new Promise((resolve) => setTimeout(resolve, settle));
    const memory = memoryOf(program.pid);
    const painted = (await program.ask(`(${firstPaint})()`)) as number;
    return { painted: painted - program.spawnedAt, memory };
  } finally {
    await program.end();
  }
}

/**
 * Runs in the page: when the first frame with something in it was shown, in ms since 1970. Ours has all of the desk in
 * it, which the largest paint tells: had the list come later, that would be the later one.
 */
async function firstPaint(): Promise<number> {
  const largest = await new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((entries) =>
      resolve(entries.getEntries().at(-1)?.startTime ?? 0),
    );
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
  });
  return performance.timeOrigin + largest;
}

/** The memory of a process and all below it, in MB, with what they share counted once (Linux only). */
function memoryOf(pid: number): number {
  if (process.platform !== 'linux')
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024;
  const kilobytes = family(pid).map((one) => {
    const smaps = readFileSync(`/proc/${one}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(smaps)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(family)];
}
