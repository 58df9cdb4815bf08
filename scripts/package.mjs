import('./commands/package.mjs');
