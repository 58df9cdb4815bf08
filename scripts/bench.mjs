import('./commands/bench.mjs');
