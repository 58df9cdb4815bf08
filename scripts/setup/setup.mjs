import './nodeVersion.cjs';

import('../commands/setup.mjs');
