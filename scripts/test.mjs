import('./commands/test.mjs');
