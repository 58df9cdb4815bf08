import { build } from './build.mjs';
import { runNode } from './child.mjs';
import { withDisplay } from './display.mjs';
import { runScript, setUp } from './setup/setup.mjs';

/** Lets the built app play the main job by itself, on a virtual display where there is none. */
export async function playDemo() {
  const { code } = await withDisplay((env) =>
    runNode('scripts/demo/play.mjs', process.argv.slice(2), { env }),
  );
  process.exitCode = code;
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    await setUp();
    await build();
    await playDemo();
  });
}
