import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { SetUpError } from '../setup/say.mjs';
import { shippedPackages } from './shippedPackages.mjs';

/** Part of the build, so that the about window finds it in the checkout and in the packaged app alike. */
const file = join(root, 'out', 'THIRD-PARTY-LICENCES.txt');

const HEADING = `Dateline is made with the work of others, listed here with their licences.
Electron and Chromium have files of their own: LICENSE.electron.txt and LICENSES.chromium.html.
`;

/** Writes the licences of every npm package that ships; a package without one stops the build. */
export function writeLicences() {
  writeFileSync(file, [HEADING, ...shippedPackages().map(entry)].join(`\n${'─'.repeat(80)}\n`));
}

/** @param {import('./shippedPackages.mjs').ShippedPackage} shipped */
function entry({ name, version, license, folder }) {
  const text = licenceText(join(root, folder));
  if (!license && !text) throw new SetUpError(`${name} ${version} ships with the app and states no licence.`);
  return `${name} ${version}${license ? ` (${license})` : ''}\n\n${text || 'The package brings no text of its licence.'}\n`;
}

/** @param {string} folder */
function licenceText(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((found) => found.isFile() && /^(licen[cs]e|copying|notice)/i.test(found.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}
