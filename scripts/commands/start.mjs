import { build } from '../build.mjs';
import { runChild } from '../child.mjs';
import { playDemo } from '../demo/playDemo.mjs';
import { readProfile } from '../profileArgument.mjs';
import { runScript, setUp } from '../setup/checkout.mjs';
import { root } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';
import { hasDisplay } from '../setup/systemLibraries.mjs';

await runScript(async () => {
  const args = process.argv.slice(2);
  const profile = readProfile(args);
  const runtime = await setUp();
  await build();
  if (!hasDisplay()) {
    say('There is no display here, so the app plays its main job on a virtual one.');
    return playDemo();
  }
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const newsroom = profile === undefined ? [] : [`--profile=${profile}`];
  const { code } = await runChild(runtime.executable, [...asRoot, root, ...newsroom, ...args]);
  process.exitCode = code;
});
