import { build } from '../build.mjs';
import { playDemo } from '../demo/playDemo.mjs';
import { runScript, setUp } from '../setup/checkout.mjs';

await runScript(async () => {
  await setUp();
  await build();
  await playDemo();
});
