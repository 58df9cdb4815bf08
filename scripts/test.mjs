import './setup/nodeVersion.cjs';

import('./commands/test.mjs');
