import { resolve } from 'node:path';

/** What the program was asked on its command line. */
export type ProgramArguments = { profile: string | undefined };

/** Reads `--profile DIR` or `--profile=DIR`; everything else is left to Electron. */
export function readArguments(values: readonly string[]): ProgramArguments {
  const index = values.indexOf('--profile');
  const inline = values.find((value) => value.startsWith('--profile='))?.slice('--profile='.length);
  const profile = inline ?? (index >= 0 ? values[index + 1] : undefined);
  return { profile: profile ? resolve(profile) : undefined };
}
