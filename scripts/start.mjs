import('./commands/start.mjs');
