import { build } from '../build.mjs';
import { runNode } from '../child.mjs';
import { withDisplay } from '../display.mjs';
import { runScript, setUp } from '../setup/checkout.mjs';

await runScript(async () => {
  await setUp();
  await build();
  const { code } = await withDisplay((env) => runNode('test/bench/run.ts', process.argv.slice(2), { env }));
  process.exitCode = code;
});
