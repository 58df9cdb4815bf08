/**
 * A Vite plugin that has the page fetch a chunk that is imported later, its style and its own imports, as soon as the
 * page is read.
 * @param {string} chunkName
 * @returns {import('vite').Plugin}
 */
export function fetchEarly(chunkName) {
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
        ];
      },
    },
  };
}

/** @param {string} rel @param {string} file @returns {import('vite').HtmlTagDescriptor} */
function tag(rel, file) {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' };
}
