import { runScript, setUp } from '../setup/checkout.mjs';
import { SetUpError } from '../setup/say.mjs';
import { checks } from '../test/checks.mjs';
import { runStages } from '../test/runStages.mjs';
import { endToEndStage, vitestFolders, vitestStage } from '../test/suites.mjs';

// npm test [-- NAME …]: everything, or the stages with these names; a folder of test/ is a name too.
await runScript(async () => {
  await setUp();
  await runStages(chosenStages(process.argv.slice(2)));
});

/** @param {string[]} names */
function chosenStages(names) {
  const folders = vitestFolders();
  const known = [...checks.map(({ name }) => name), ...folders, endToEndStage.name];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new SetUpError(`There is no stage ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  }
  const chosen = (/** @type {string} */ name) => names.length === 0 || names.includes(name);
  const chosenFolders = folders.filter(chosen);
  return [
    ...checks.filter(({ name }) => chosen(name)),
    ...(chosenFolders.length > 0 ? [vitestStage(chosenFolders)] : []),
    ...(chosen(endToEndStage.name) ? [endToEndStage] : []),
  ];
}
