// Run by Electron: draws the pictures of the sample newsroom, and the program's icon, into renderer/public.
//   node scripts/display.mjs node_modules/.bin/electron --no-sandbox scripts/sample
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const target = join(__dirname, '../../renderer/public/sample');
const widths = [400, 800, 1600];

/** Draws the program's icon and gives it encoded; runs in the page. */
async function drawIcon(size) {
  await document.fonts.load('700 100px "Newsreader Variable"');
  const canvas = new OffscreenCanvas(size, size);
  window.icon(canvas.getContext('2d'), size);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return [...new Uint8Array(await blob.arrayBuffer())];
}

/** Draws one scene at one width and gives it encoded; runs in the page. */
async function draw(name, width, type) {
  const height = Math.round((width * 10) / 16);
  const canvas = new OffscreenCanvas(1600, 1000);
  let seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  window.scenes[name](canvas.getContext('2d'), 1600, 1000, random);
  const small = new OffscreenCanvas(width, height);
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, width, height);
  const blob = await small.convertToBlob({ type, quality: 0.8 });
  return [...new Uint8Array(await blob.arrayBuffer())];
}

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadFile(join(__dirname, 'draw.html'));
  const run = (code) => window.webContents.executeJavaScript(code);
  await run(`${readFileSync(join(__dirname, 'scenes.js'), 'utf8')}; undefined`);
  mkdirSync(target, { recursive: true });
  for (const name of await run('Object.keys(window.scenes)')) {
    for (const width of widths) {
      const [type, ending] = width === 1600 ? ['image/jpeg', 'jpg'] : ['image/webp', 'webp'];
      const bytes = await run(`(${draw})(${JSON.stringify(name)}, ${width}, ${JSON.stringify(type)})`);
      writeFileSync(join(target, `${name}-${width}.${ending}`), Buffer.from(bytes));
    }
  }
  writeFileSync(join(target, '../icon.png'), Buffer.from(await run(`(${drawIcon})(512)`)));
  app.quit();
});
