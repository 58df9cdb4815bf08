import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { shipPageFonts } from './scripts/fonts/shipPageFonts.mjs';
import { recordPackages } from './scripts/licences/recordPackages.mjs';
import { fontFiles, fontLicence } from './shared/html/pageFonts.ts';

export default defineConfig({
  main: {
    plugins: [shipPageFonts({ files: fontFiles, licence: fontLicence }), recordPackages()],
    build: {
      outDir: 'out/main',
      target: 'node20',
      rollupOptions: {
        input: { main: 'electron/main.ts', backupWorker: 'electron/store/backupWorker.ts' },
        // Less to read at a start; names stay as they are, for the log.
        output: {
          entryFileNames: '[name].js',
          format: 'es',
          minify: { compress: true, mangle: false, codegen: true },
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
    plugins: [react(), recordPackages()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      assetsInlineLimit: 0,
      minify: true,
      chunkSizeWarningLimit: 900,
      rollupOptions: { input: { index: 'renderer/index.html' } },
    },
  },
});
