// Loaded by main before the app: answers native messages from DATELINE_ANSWERS and writes down what they said.
const { appendFileSync } = require('node:fs');
const { dialog } = require('electron');

const answers = (process.env.DATELINE_ANSWERS ?? '').split(',').filter(Boolean).map(Number);

dialog.showMessageBox = async (...values) => {
  const options = values.at(-1);
  appendFileSync(process.env.DATELINE_MESSAGES, `${JSON.stringify(options)}\n`);
  return { response: answers.shift() ?? options.cancelId ?? 0, checkboxChecked: false };
};
