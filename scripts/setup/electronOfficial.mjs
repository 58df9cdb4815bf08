import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { electronPackage, pinnedVersion } from './electron.mjs';
import { nodePath } from './places.mjs';
import { longStep, megabytes, percent, say } from './say.mjs';

const REACHABLE_WITHIN_MS = 5000;
const RELEASES = 'https://github.com/electron/electron/releases/download/';

/**
 * Downloads the pinned Electron and unpacks it into the electron package.
 * @returns {Promise<boolean>} false when the download cannot be had here
 */
export async function installOfficial() {
  if (!(await isReachable())) return false;
  try {
    await download();
    await unpack();
    return true;
  } catch (error) {
    say(`The official Electron could not be installed: ${/** @type {Error} */ (error).message}`);
    return false;
  }
}

/** Asks briefly, so that a closed network costs seconds; a mirror or a proxy that somebody set up is trusted. */
async function isReachable() {
  if (process.env.ELECTRON_MIRROR || process.env.ELECTRON_GET_USE_PROXY) return true;
  try {
    const address = `${RELEASES}v${pinnedVersion()}/SHASUMS256.txt`;
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACHABLE_WITHIN_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Fills the download cache of @electron/get, from which Electron's own installer then unpacks. */
async function download() {
  const { downloadArtifact } = await import('@electron/get');
  const { default: checksums } = await import('electron/checksums.json', { with: { type: 'json' } });
  let howFar = '';
  await longStep(
    `Downloading Electron ${pinnedVersion()}`,
    () =>
      downloadArtifact({
        version: pinnedVersion(),
        artifactName: 'electron',
        platform: process.platform,
        arch: process.arch,
        checksums,
        downloadOptions: {
          quiet: true,
          getProgressCallback: async (
            /** @type {{transferred: number, total?: number}} */ { transferred, total },
          ) => {
            howFar = total ? `${percent(transferred, total)} of ${megabytes(total)} MB` : '';
          },
        },
      }),
    () => howFar,
  );
}

/** Electron's installer writes path.txt last, so an unpacking that is cut short does not count as installed. */
async function unpack() {
  rmSync(join(electronPackage, 'path.txt'), { force: true });
  rmSync(join(electronPackage, 'dist'), { recursive: true, force: true });
  await run(nodePath(), [join(electronPackage, 'install.js')]);
}
