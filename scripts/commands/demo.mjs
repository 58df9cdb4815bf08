import { build } from '../build.mjs';
import { playDemo } from '../demo/playDemo.mjs';
import { readProfile } from '../profileArgument.mjs';
import { runScript, setUp } from '../setup/checkout.mjs';

await runScript(async () => {
  readProfile(process.argv.slice(2));
  await setUp();
  await build();
  await playDemo();
});
