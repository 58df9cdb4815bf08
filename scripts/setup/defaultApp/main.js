// What Electron's own default app does, as far as this project needs it: `electron [-r MODULE] FOLDER [arguments]`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { folder, preloads } = readArguments(process.argv.slice(1));
const require = createRequire(join(process.cwd(), 'package.json'));
for (const preload of preloads) require(preload);

if (folder === undefined) {
  console.error('Usage: electron FOLDER');
  app.exit(1);
} else {
  await open(resolve(folder));
}

function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index++) {
    if (args[index] === '-r' || args[index] === '--require') preloads.push(args[++index]);
    else if (!args[index].startsWith('-')) return { folder: args[index], preloads };
  }
  return { folder: undefined, preloads };
}

async function open(path) {
  const {
    name,
    productName,
    version,
    main = 'index.js',
  } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.name = productName ?? name;
  if (version) app.setVersion(version);
  app.setAppPath(path);
  app.setPath('userData', join(app.getPath('appData'), app.name));
  await import(pathToFileURL(join(path, main)).href);
}
