import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { ownStory, seedStory } from '../../scripts/demo/stories.mjs';
import { expect, test } from './launch.ts';

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
