import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** The folder beside out/main and the others where each build notes which npm packages went into it. */
export const RECORDS = 'records';

/**
 * A Vite plugin that notes the npm packages whose code or files went into a build, for the licences file.
 * @returns {import('vite').Plugin}
 */
export function recordPackages() {
  return {
    name: 'record-packages',
    apply: 'build',
    writeBundle({ dir = 'out/main' }, bundle) {
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : output.originalFileNames,
      );
      const folders = new Set(files.map(packageFolder).filter((folder) => folder !== undefined));
      const records = join(dirname(dir), RECORDS);
      mkdirSync(records, { recursive: true });
      writeFileSync(join(records, `${basename(dir)}.json`), JSON.stringify([...folders].sort()));
    },
  };
}

/**
 * The package's folder, from the top folder, that a bundled file lies in.
 * @param {string} file
 */
export function packageFolder(file) {
  const path = file.replaceAll('\0', '').split(sep).join('/');
  return /(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}
