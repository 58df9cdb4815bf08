import('./commands/demo.mjs');
