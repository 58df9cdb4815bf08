import { runScript, setUp } from '../setup/checkout.mjs';
import { say } from '../setup/say.mjs';

await runScript(async () => {
  await setUp();
  say('Everything is in place.');
});
