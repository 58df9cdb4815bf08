import { runNode } from '../child.mjs';
import { withDisplay } from '../display.mjs';

/** Lets the built app play the main job by itself, on a virtual display where there is none. */
export async function playDemo() {
  const { code } = await withDisplay((env) =>
    runNode('scripts/demo/play.mjs', process.argv.slice(2), { env }),
  );
  process.exitCode = code;
}
