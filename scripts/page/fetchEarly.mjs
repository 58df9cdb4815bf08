/**
 * A Vite plugin that has the page fetch a chunk that is imported later, its style and its own imports, as soon as the
 * page is read, and the fonts that are wanted with it.
 * @param {string} chunkName
 * @param {readonly string[]} fonts the names of their files, as they are imported
 * @returns {import('vite').Plugin}
 */
export function fetchEarly(chunkName, fonts) {
  return {
    name: 'fetch-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === chunkName);
        if (chunk?.type !== 'chunk') throw new Error(`There is no chunk ${chunkName} to fetch early`);
        return [
          ...[chunk.fileName, ...chunk.imports]
            .filter((file) => !html.includes(file))
            .map((file) => tag('modulepreload', file)),
          ...[...(chunk.viteMetadata?.importedCss ?? [])].map((file) => tag('stylesheet', file)),
          ...fonts.map((font) => tag('preload', builtFont(bundle, font), { as: 'font', type: 'font/woff2' })),
        ];
      },
    },
  };
}

/**
 * @param {Record<string, { type: string, fileName: string, names?: string[] }>} bundle
 * @param {string} name
 * @returns {string}
 */
function builtFont(bundle, name) {
  const font = Object.values(bundle).find((one) => one.type === 'asset' && one.names?.includes(name));
  if (!font) throw new Error(`There is no font ${name} to fetch early`);
  return font.fileName;
}

/**
 * @param {string} rel
 * @param {string} file
 * @param {Record<string, string>} [more]
 * @returns {import('vite').HtmlTagDescriptor}
 */
function tag(rel, file, more) {
  return { tag: 'link', attrs: { rel, ...more, crossorigin: true, href: `./${file}` }, injectTo: 'head' };
}
