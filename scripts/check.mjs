import('./commands/check.mjs');
