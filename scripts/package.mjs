import './setup/nodeVersion.cjs';

import('./commands/package.mjs');
