// Loaded by main before the app: writes down how large the page is before it draws, in CSS px.
const { writeFileSync } = require('node:fs');
const { app } = require('electron');

app.once('web-contents-created', (_event, contents) => {
  contents.once('did-navigate', async () => {
    const size = await contents.mainFrame.executeJavaScript('[innerWidth, innerHeight]');
    writeFileSync(process.env.DATELINE_SIZE, JSON.stringify(size));
  });
});
