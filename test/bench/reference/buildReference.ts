import { join } from 'node:path';
import { build } from 'vite';

/** Builds the page with bare Lexical into `dist/`, as the program itself is built. */
export async function buildReference(): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(import.meta.dirname, 'dist'),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: false,
    },
  });
}
