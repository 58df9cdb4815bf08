import { describeRuntime, installedRuntime } from './electron.mjs';
import { hasFallback, installFallback } from './electronFallback.mjs';
import { installOfficial } from './electronOfficial.mjs';
import { SetUpError, say } from './say.mjs';
import { installSqlite, sqliteIsReady } from './sqlite.mjs';
import { installSystemLibraries, missingFromSystem } from './systemLibraries.mjs';

// Runs on the project's own Node, because the packages that it uses want a newer one than set-up may start on.
try {
  await provision();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function provision() {
  const runtime = installedRuntime() ?? (await installElectron());
  say(describeRuntime(runtime));
  if (!sqliteIsReady(runtime)) await installSqlite(runtime);
  const missing = missingFromSystem(runtime);
  if (missing.length > 0 && !(await installSystemLibraries(missing))) process.exitCode = 1;
}

async function installElectron() {
  if (!(await installOfficial())) {
    if (!hasFallback) throw new SetUpError(advice());
    await installFallback();
  }
  const runtime = installedRuntime();
  if (!runtime)
    throw new SetUpError(
      'Electron was installed but cannot be found: delete node_modules/electron and try again.',
    );
  return runtime;
}

function advice() {
  return (
    "Electron's download cannot be reached from here. Set ELECTRON_MIRROR to a mirror of its releases, " +
    'or ELECTRON_OVERRIDE_DIST_PATH to an unpacked one, and try again.'
  );
}
