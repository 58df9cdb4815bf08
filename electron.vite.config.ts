import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { glyphs } from './renderer/ui/icons/glyphs.ts';
import { shipPageFonts } from './scripts/fonts/shipPageFonts.mjs';
import { shipUsedIcons } from './scripts/fonts/shipUsedIcons.mjs';
import { recordPackages } from './scripts/licences/recordPackages.mjs';
import { fetchEarly } from './scripts/page/fetchEarly.mjs';
import { fontFiles, fontLicence } from './shared/html/pageFonts.ts';

export default defineConfig({
  main: {
    plugins: [shipPageFonts({ files: fontFiles, licence: fontLicence }), recordPackages()],
    // Its build for Node loads all of `crypto` at the start; the other asks for randomness when it needs some.
    resolve: { alias: { ulid: resolve('node_modules/ulid/dist/browser/index.js') } },
    build: {
      outDir: 'out/main',
      target: 'node20',
      rollupOptions: {
        input: { main: 'electron/main.ts', backupWorker: 'electron/store/backupWorker.ts' },
        // Less to read at a start; functions and classes keep their names, for the log.
        output: {
          entryFileNames: '[name].js',
          format: 'es',
          minify: { compress: true, mangle: { keepNames: true }, codegen: true },
        },
      },
    },
  },
  preload: {
    plugins: [recordPackages()],
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload cannot be an ES module.
        output: { entryFileNames: '[name].cjs', format: 'cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [
      react(),
      shipUsedIcons(Object.values(glyphs)),
      fetchEarly('draw', ['inter-latin-wght-normal.woff2', 'lucide.woff2']),
      recordPackages(),
    ],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      assetsInlineLimit: 0,
      minify: true,
      chunkSizeWarningLimit: 900,
      rollupOptions: {
        input: { index: 'renderer/index.html' },
        output: {
          // What asks, and what draws the desk: each with all that it imports in one file, as each is needed at once.
          codeSplitting: {
            groups: [
              { name: 'ask', test: /renderer\/main\.ts$/, priority: 2 },
              { name: 'draw', test: /renderer\/draw\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
