import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { aptInstall, isOnPath, thisSystem } from './apt.mjs';
import { run } from './command.mjs';
import { cache, nodePath, root } from './places.mjs';
import { longStep, SetUpError } from './say.mjs';
import { advice, mayInstall } from './systemPackages.mjs';

const source = join(root, 'node_modules', 'better-sqlite3');
const placed = join(source, 'build', 'Release', 'better_sqlite3.node');
// Its prebuilt files ask for Node-API 10, which Electron has since 35.
const FIRST_ELECTRON_WITH_NODE_API_10 = 35;
const FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/**
 * Whether better-sqlite3 is in a form that this Electron loads.
 * @param {{version: string}} runtime
 */
export function sqliteIsReady(runtime) {
  return needsCompiling(runtime) ? sameSize(placed, cachedFile()) : !existsSync(placed);
}

/**
 * Gives an older Electron a better-sqlite3 compiled for it, and newer ones the prebuilt file of the package.
 * @param {{version: string}} runtime
 */
export async function installSqlite(runtime) {
  await rm(join(source, 'build'), { recursive: true, force: true });
  if (!needsCompiling(runtime)) return;
  const kept = cachedFile();
  if (!existsSync(kept)) await compile(kept);
  mkdirSync(dirname(placed), { recursive: true });
  await copyFile(kept, `${placed}.new`);
  await rename(`${placed}.new`, placed);
}

/** @param {{version: string}} runtime */
function needsCompiling({ version }) {
  return Number.parseInt(version, 10) < FIRST_ELECTRON_WITH_NODE_API_10;
}

function cachedFile() {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  return join(cache, 'better-sqlite3', `${version}-${process.platform}-${process.arch}.node`);
}

/**
 * @param {string} one
 * @param {string} other
 */
function sameSize(one, other) {
  const sizes = [one, other].map((file) => statSync(file, { throwIfNoEntry: false })?.size);
  return sizes[0] !== undefined && sizes[0] === sizes[1];
}

/**
 * Compiles a copy, never the package itself: a build that is cut short leaves nothing that could be loaded. It lies among
 * the system's temporary files, since make and gyp bear no space in a path, and the checkout's may have one.
 * @param {string} kept
 */
async function compile(kept) {
  await ensureCompiler();
  mkdirSync(dirname(kept), { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'dateline-sqlite-'));
  const fresh = `${kept}.${process.pid}`;
  await cp(source, work, { recursive: true });
  try {
    await longStep('Compiling better-sqlite3 for this Electron (once, about two minutes)', () => build(work));
    await copyFile(join(work, 'build', 'Release', 'better_sqlite3.node'), fresh);
    await run(nodePath(), ['--eval', `process.dlopen({ exports: {} }, ${JSON.stringify(fresh)})`]);
    await rename(fresh, kept);
  } finally {
    await rm(fresh, { force: true });
    await rm(work, { recursive: true, force: true });
  }
}

async function ensureCompiler() {
  const missing = ['g++', 'make', 'python3'].filter((program) => !isOnPath(program));
  if (missing.length === 0) return;
  const system = await thisSystem();
  if (!mayInstall(system)) {
    throw new SetUpError(
      `Compiling better-sqlite3 needs ${missing.join(', ')}. ${advice('compiler', system)}`,
    );
  }
  await aptInstall(`a C++ compiler (${missing.join(', ')})`, 'compiler');
}

/** @param {string} folder */
async function build(folder) {
  const gyp = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const headers = headersFolder();
  // What the compiler is told of lies here too, wherever the checkout is.
  if (headers) await symlink(headers, join(folder, 'headers'), 'junction');
  const nodedir = headers ? ['--nodedir=headers'] : [];
  const addonApi = join('node_modules', 'node-addon-api');
  await cp(join(root, addonApi), join(folder, addonApi), { recursive: true });
  await run(nodePath(), [gyp, 'rebuild', '--release', '--force_build=1', ...nodedir], {
    cwd: folder,
    env: { CXXFLAGS: FLAGS },
  });
}

/** The install prefix of a Node that brings its headers along; without one node-gyp downloads them. */
function headersFolder() {
  const own = join(root, 'node_modules', 'node', 'node_modules', `node-${process.platform}-${process.arch}`);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => dirname(folder));
  return [own, ...onPath].find((prefix) => existsSync(join(prefix, 'include', 'node', 'node_api.h')));
}
