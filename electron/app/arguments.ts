import { resolve } from 'node:path';

/** What the program was asked on its command line, or in a sentence why that cannot be done. */
export type ProgramArguments = { ok: true; profile: string | undefined } | { ok: false; problem: string };

/** Reads `--profile DIR` or `--profile=DIR`, which needs its folder; everything else is left to Electron. */
export function readArguments(values: readonly string[]): ProgramArguments {
  const option = values.find((value) => value === '--profile' || value.startsWith('--profile='));
  if (option === undefined) return { ok: true, profile: undefined };
  const folder = option === '--profile' ? following(values) : option.slice('--profile='.length);
  if (folder.trim() === '') return { ok: false, problem: '--profile needs a folder, as in --profile DIR.' };
  return { ok: true, profile: resolve(folder) };
}

/** What comes after `--profile`; nothing when that is the next option. */
function following(values: readonly string[]): string {
  const next = values[values.indexOf('--profile') + 1] ?? '';
  return next.startsWith('-') ? '' : next;
}
