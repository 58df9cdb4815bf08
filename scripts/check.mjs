import './setup/nodeVersion.cjs';

import('./commands/check.mjs');
