import { runScript, setUp } from './setup/setup.mjs';
import { checks } from './test/checks.mjs';
import { runStages } from './test/runStages.mjs';

await runScript(async () => {
  await setUp();
  await runStages(checks);
});
