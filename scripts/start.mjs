import './setup/nodeVersion.cjs';

import('./commands/start.mjs');
