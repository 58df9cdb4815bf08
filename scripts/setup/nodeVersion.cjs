// Loaded before anything else, by whatever Node there is, so it is written as an old one reads it.
// biome-ignore-all lint/style/useNodejsImportProtocol: Node 12 does not know it.
const { readFileSync } = require('fs');
const { join } = require('path');

const { engines } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));
const own = process.versions.node;

/**
 * @param {string} version such as 18.20.8
 * @param {string} wanted such as >=20.19.0
 */
function isTooOld(version, wanted) {
  const has = numbers(version);
  const needs = numbers(wanted);
  return has.major < needs.major || (has.major === needs.major && has.minor < needs.minor);
}

/** @param {string} version */
function numbers(version) {
  const [major, minor] = version.replace('>=', '').split('.').map(Number);
  return { major: major || 0, minor: minor || 0 };
}

if (isTooOld(own, engines.node)) {
  const { major, minor } = numbers(engines.node);
  console.error(`Dateline needs Node ${major}.${minor} or newer, and this is Node ${own}.`);
  console.error('Install a newer one, such as the current LTS, and try again.');
  process.exit(1);
}

module.exports = { isTooOld };
