import './setup/nodeVersion.cjs';

import('./commands/bench.mjs');
