import { expect, test } from 'vitest';
import { packageFolder } from '../../scripts/licences/recordPackages.mjs';

test.for([
  ['/home/x/dateline/node_modules/zod/v4/index.js', 'node_modules/zod'],
  ['/home/x/dateline/node_modules/@lexical/list/Lists.mjs?used', 'node_modules/@lexical/list'],
  ['/x/node_modules/@a/b/node_modules/c/index.js', 'node_modules/@a/b/node_modules/c'],
  ['\0/x/node_modules/react/index.js?commonjs-module', 'node_modules/react'],
  ['/home/x/dateline/renderer/main.ts', undefined],
] as const)('finds the package of %s', ([file, folder]) => {
  expect(packageFolder(file)).toBe(folder);
});
