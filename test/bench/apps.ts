import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

export type Running = { app: ElectronApplication; page: Page; spawnedAt: number };

const root = join(import.meta.dirname, '../..');
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** A frame is shown as soon as it is ready, not at the next refresh of a screen that is not there. */
const noRefresh = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Starts the built program on a profile. */
export function startDateline(profile: string, extra: string[] = []): Promise<Running> {
  return start(['.', '--profile', profile], extra);
}

/** Starts the reference: `hello` or `lexical`, with so many words in it. */
export function startReference(page: 'hello' | 'lexical', words = 0, extra: string[] = []): Promise<Running> {
  return start([join(root, 'test/bench/reference'), `--page=${page}`, `--words=${words}`], extra);
}

export const withoutRefresh = noRefresh;

async function start(args: string[], extra: string[], again = true): Promise<Running> {
  const spawnedAt = Date.now();
  try {
    const app = await _electron.launch({ cwd: root, args: ['--lang=en-US', ...asRoot, ...extra, ...args] });
    return { app, page: await app.firstWindow(), spawnedAt };
  } catch (error) {
    // One of many starts under a debugger may fail; the next one is measured from its own beginning.
    if (!again) throw error;
    return start(args, extra, false);
  }
}
