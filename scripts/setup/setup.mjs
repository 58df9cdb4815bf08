import('../commands/setup.mjs');
