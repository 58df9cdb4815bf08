// The least that could do the same: one sandboxed window with a page from a file.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const option = (name) =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

app.setPath('userData', join(option('data'), String(process.pid)));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  const page = option('page');
  if (page === 'hello') window.loadFile(join(__dirname, 'hello.html'));
  else window.loadFile(join(__dirname, 'dist', 'index.html'), { query: { words: option('words') } });
});
app.on('window-all-closed', () => app.quit());
