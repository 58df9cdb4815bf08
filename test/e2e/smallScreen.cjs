// Loaded by main before the app: a small laptop's screen with a bar at its foot.
const { app, screen } = require('electron');

app.whenReady().then(() => {
  screen.getPrimaryDisplay = () => ({ workAreaSize: { width: 1366, height: 728 } });
});
