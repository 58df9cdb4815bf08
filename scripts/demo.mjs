import './setup/nodeVersion.cjs';

import('./commands/demo.mjs');
