import { runScript, setUp } from '../setup/checkout.mjs';
import { checks } from '../test/checks.mjs';
import { runStages } from '../test/runStages.mjs';

await runScript(async () => {
  await setUp();
  await runStages(checks);
});
