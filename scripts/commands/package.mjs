import { realpathSync } from 'node:fs';
import { build } from '../build.mjs';
import { runScript, setUp } from '../setup/checkout.mjs';
import { describeRuntime } from '../setup/electron.mjs';
import { longStep, SetUpError, say } from '../setup/say.mjs';
import { runTool } from '../tool.mjs';

// npm run package [-- --installers]: the unpacked app for this platform, or the installers of electron-builder.yml too,
// whose tools electron-builder downloads.
await runScript(async () => {
  const runtime = await setUp();
  await build();
  const installers = process.argv.includes('--installers');
  const { code, output } = await longStep('Packaging the app', () =>
    runTool(
      'electron-builder',
      [
        ...(installers ? [] : ['--dir']),
        '--publish=never',
        `--config.electronDist=${realpathSync(runtime.folder)}`,
        `--config.electronVersion=${runtime.version}`,
      ],
      { stdio: 'pipe' },
    ),
  );
  if (code !== 0) throw new SetUpError(`electron-builder failed:\n${output.trimEnd()}`);
  say(`The app is in release/, with ${describeRuntime(runtime)}`);
});
