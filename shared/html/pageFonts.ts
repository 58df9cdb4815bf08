/** The folder under a site's root in which the fonts of its pages lie. */
export const fontsPath = '/_/fonts/';

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const faces = [
  { file: 'newsreader-latin-wght-normal.woff2', style: 'normal', range: latin },
  { file: 'newsreader-latin-wght-italic.woff2', style: 'italic', range: latin },
  { file: 'newsreader-latin-ext-wght-normal.woff2', style: 'normal', range: latinExtended },
  { file: 'newsreader-latin-ext-wght-italic.woff2', style: 'italic', range: latinExtended },
] as const;

/** The fonts' files; a reader's browser fetches those whose letters are on the page. */
export const fontFiles: readonly string[] = faces.map(({ file }) => file);

/** The licence that travels with the fonts. */
export const fontLicence = 'newsreader-licence.txt';

/** The rules by which a page finds its fonts. */
export const fontFaces = faces
  .map(
    ({ file, style, range }) =>
      `@font-face { font-family: 'Newsreader Variable'; font-style: ${style}; font-weight: 200 800; font-display: swap; src: url(${fontsPath}${file}) format('woff2'); unicode-range: ${range}; }`,
  )
  .join('\n');
