/** The C library that this Linux is made with. */
export function ownLibc() {
  const { header } = /** @type {{header: {glibcVersionRuntime?: string}}} */ (process.report.getReport());
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/**
 * Why there is no Electron for this system, or undefined where there is one.
 * @param {string} platform
 * @param {() => string} libc
 */
export function whyNoElectron(platform = process.platform, libc = ownLibc) {
  if (platform !== 'linux' || libc() === 'glibc') return undefined;
  return 'Electron is made for a Linux with glibc, and this one has musl, as Alpine has. Use another one, such as Debian.';
}
