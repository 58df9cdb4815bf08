import subsetFont from 'subset-font';

const WHOLE = /lucide-static\/font\/lucide\.woff2$/;

/**
 * A Vite plugin that leaves in the font of icons those with the given code points: a hundredth of it.
 * @param {readonly number[]} codePoints
 * @returns {import('vite').Plugin}
 */
export function shipUsedIcons(codePoints) {
  return {
    name: 'ship-used-icons',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const font = Object.values(bundle).find(
        (one) => one.type === 'asset' && one.originalFileNames.some((file) => WHOLE.test(file)),
      );
      if (font?.type !== 'asset') throw new Error('The font of icons is not in the build');
      const used = String.fromCodePoint(...codePoints);
      font.source = await subsetFont(Buffer.from(font.source), used, { targetFormat: 'woff2' });
    },
  };
}
