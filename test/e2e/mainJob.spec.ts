import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  approve,
  missingFrom,
  people,
  preview,
  publish,
  sendToReview,
  sitAs,
  writeStory,
} from '../../scripts/demo/mainJob.mjs';
import { root } from '../../scripts/demo/startApp.mjs';
import { ownStory, seedStory } from '../../scripts/demo/stories.mjs';
import { expect, test } from './launch.ts';
import { readStore } from './profile.ts';

const seed = seedStory();
const stories = [
  { name: 'a story of our own', story: ownStory },
  // The page that the newsroom publishes is there only beside the checkout it came with.
  ...(seed ? [{ name: 'the story of the seed page', story: seed }] : []),
];

for (const { name, story } of stories) {
  test(`${name} goes from an empty page to its readers, with every part of it`, async ({ open }) => {
    const { app, page } = await open();
    const pictures = mkdtempSync(join(tmpdir(), 'dateline-previews-'));
    await sitAs(page, people.reporter);
    await writeStory(page, story);
    await sendToReview(page);
    await sitAs(page, people.editor);
    await approve(page);
    expect(await preview(app, page, pictures)).toHaveLength(3);
    rmSync(pictures, { recursive: true });
    const address = await publish(page);
    expect(await missingFrom(address, story)).toEqual([]);
  });
}

test('the demo tells every step, and leaves its story in the newsroom that it was given', async ({
  profile,
}) => {
  const play = ['scripts/demo/play.mjs', '--profile', profile];
  const { stdout } = await promisify(execFile)(process.execPath, play, { cwd: root });
  const { headline } = seed ?? ownStory;
  expect(stdout.match(/^ +\d+\.\d\d s {2}/gm)).toHaveLength(9);
  expect(stdout).toMatch(/^The article: +http:\/\/127\.0\.0\.1:\d+\/.+/m);
  expect(stdout.match(/^A screenshot: +\/.+\.png$/gm)).toHaveLength(4);
  expect(stdout).toContain(profile);
  const states = readStore(profile, (database) =>
    database.prepare(`SELECT state FROM article WHERE headline = ?`).pluck().all(headline),
  );
  expect(states).toEqual(['published']);
});
