import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From the top folder, where builds run: bundled into Vite's configuration, this file does not know where it is. */
const FAMILY = join('node_modules', '@fontsource-variable', 'newsreader');

/**
 * A Vite plugin that puts the fonts of published pages, and their licence, into the build's folder `fonts`.
 * @param {{files: readonly string[], licence: string}} names
 * @returns {import('vite').Plugin}
 */
export function shipPageFonts({ files, licence }) {
  const shipped = new Map(files.map((file) => [file, join(FAMILY, 'files', file)]));
  shipped.set(licence, join(FAMILY, 'LICENSE'));
  return {
    name: 'ship-page-fonts',
    apply: 'build',
    generateBundle() {
      for (const [name, from] of shipped) {
        const fileName = `fonts/${name}`;
        this.emitFile({ type: 'asset', fileName, originalFileName: from, source: readFileSync(from) });
      }
    },
  };
}
