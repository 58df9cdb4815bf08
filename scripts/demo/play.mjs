import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfile } from '../profileArgument.mjs';
import {
  approve,
  missingFrom,
  people,
  preview,
  publish,
  sendToReview,
  sitAs,
  writeStory,
} from './mainJob.mjs';
import { quit, root, startApp } from './startApp.mjs';
import { ownStory, seedStory } from './stories.mjs';

// Plays the main job by itself, and says how long each step took: in the newsroom that `--profile` names, which is kept,
// or in one of its own that is thrown away.
const story = seedStory() ?? ownStory;
const kept = readProfile(process.argv.slice(2));
const profile = kept ?? mkdtempSync(join(tmpdir(), 'dateline-demo-'));
const pictures = join(root, 'test-results', 'demo');
mkdirSync(pictures, { recursive: true });
let step = '';

try {
  await play();
} catch (error) {
  console.error(`\nThe demo failed at: ${step}\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  if (!kept) rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function play() {
  console.log('Playing the main job in the real app:\n');
  const { app, page } = await timed('open the sample newsroom', () => startApp({ profile }));
  try {
    const { address, files } = await work(app, page);
    console.log(`\nThe article:     ${address}`);
    for (const file of files) console.log(`A screenshot:    ${file}`);
    if (kept) console.log(`The newsroom:    ${kept}`);
  } finally {
    await quit(app);
  }
}

/** @param {import('./startApp.mjs').App} app @param {import('./startApp.mjs').Page} page */
async function work(app, page) {
  await timed(`sit down as a reporter, ${people.reporter}`, () => sitAs(page, people.reporter));
  await timed(`write “${story.headline}”`, () => writeStory(page, story));
  const desk = join(pictures, 'desk.png');
  await page.screenshot({ path: desk });
  await timed('send it to review', () => sendToReview(page));
  await timed(`sit down as an editor, ${people.editor}`, () => sitAs(page, people.editor));
  await timed('approve it', () => approve(page));
  const previews = await timed('preview it at three widths', () => preview(app, page, pictures));
  const address = await timed('publish it to the local site', () => publish(page));
  await timed('fetch the page back and compare', () => compare(address));
  return { address, files: [desk, ...previews] };
}

/** @param {string} address */
async function compare(address) {
  const missing = await missingFrom(address, story);
  if (missing.length > 0) throw new Error(`The page at ${address} lacks: ${missing.join(', ')}`);
}

/**
 * Does one step and tells how long it took.
 * @template Value
 * @param {string} name
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
async function timed(name, work) {
  step = name;
  const started = performance.now();
  const value = await work();
  console.log(`${((performance.now() - started) / 1000).toFixed(2).padStart(7)} s  ${name}`);
  return value;
}
