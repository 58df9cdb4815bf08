import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../fixtures/seeded.ts';
import { blocksOnDisk, fieldsOnDisk, textsOnDisk } from './disk.ts';
import { expect, killApp, type Newsroom, test } from './launch.ts';
import { prepareProfile, readStore } from './profile.ts';
import { createTypist, type Moment } from './typist.ts';

const rounds = 10;
const promised = 250;
/** How long a busy machine may take to bring a key to the page and a save to main, in ms. */
const delivery = 500;

test('killed at any moment while being typed into, the app loses at most the last quarter of a second', async ({
  open,
  profile,
}) => {
  test.setTimeout(180_000);
  await prepareProfile(profile);
  const random = seeded(20_261_122);
  let newsroom = await open();
  await newsroom.desk.newStory('Banjir');
  await expect.poll(() => fieldsOnDisk(profile).headline).toBe('Banjir');
  let known = blocksByText(profile);
  let worst = 0;

  for (let round = 1; round <= rounds; round++) {
    const before = { headline: fieldsOnDisk(profile).headline, lines: textsOnDisk(profile) };
    const { moments, killedAt } = await typeUntilKilled(newsroom, before, 400 + random() * 1_800, random);
    const start: Moment = { at: 0, headline: before.headline, lines: before.lines };
    const history = [start, ...moments.filter(({ at }) => at <= killedAt)];
    const after = { headline: fieldsOnDisk(profile).headline, lines: textsOnDisk(profile) };

    const lostBody = lost(history, killedAt, ({ lines }) => sameLines(lines, after.lines));
    const lostHeadline = lost(history, killedAt, ({ headline }) => headline === after.headline);
    console.log(
      `round ${round}: ${moments.length} keys, lost the last ${lostBody} ms of the body, ${lostHeadline} ms of the headline`,
    );
    worst = Math.max(worst, lostBody, lostHeadline);
    const last = history.at(-1) as Moment;
    expect(lostBody, difference(last.lines, after.lines)).toBeLessThan(promised + delivery);
    expect(lostHeadline, difference([last.headline], [after.headline])).toBeLessThan(promised + delivery);
    known = checkIds(profile, known, moments);

    newsroom = await open();
    await newsroom.desk.openStory(after.headline);
    const shown = await newsroom.desk.body.locator('> p').allTextContents();
    expect(sameLines(shown, after.lines)).toBe(true);
  }
  test.info().annotations.push({
    type: 'figure',
    description: `lost at most ${worst} ms of typing in ${rounds} kills`,
  });
});

async function typeUntilKilled(
  { app, page }: Newsroom,
  before: { headline: string; lines: string[] },
  after: number,
  random: () => number,
): Promise<{ moments: Moment[]; killedAt: number }> {
  const typist = createTypist(page, before, random);
  // The page goes away in the middle of a key; that is the end of typing, and what the test is about.
  const typing = typist.typeOn().catch(() => undefined);
  await wait(after);
  const killedAt = Date.now();
  await killApp(app);
  await typing;
  return { moments: typist.moments, killedAt };
}

/** For how long before the kill what was typed is not there; infinite when what is there was never typed. */
function lost(history: readonly Moment[], killedAt: number, isThere: (moment: Moment) => boolean): number {
  const last = history.findLastIndex(isThere);
  if (last < 0) return Number.POSITIVE_INFINITY;
  const firstMissing = history[last + 1];
  return firstMissing ? killedAt - firstMissing.at : 0;
}

/** Where what is there first differs from what was typed. */
function difference(typed: readonly string[], there: readonly string[]): string {
  const index = typed.findIndex((line, at) => line !== there[at]);
  const from = Math.max(0, index - 1);
  return JSON.stringify(
    { index, typed: typed.slice(from, index + 3), there: there.slice(from, index + 3) },
    null,
    1,
  );
}

/** An article nobody has written in has no paragraphs on the disk, and an empty one on the screen. */
function sameLines(some: readonly string[], others: readonly string[]): boolean {
  const list = (lines: readonly string[]) => JSON.stringify(lines.length === 0 ? [''] : lines);
  return list(some) === list(others);
}

/** The blocks that can be told from the others: two that say the same, as when a word was just begun, cannot. */
function blocksByText(profile: string): Map<string, string> {
  const texts = textsOnDisk(profile);
  const blocks = blocksOnDisk(profile).map(({ id }, index) => [texts[index] as string, id] as const);
  return new Map(blocks.filter(([text]) => texts.filter((one) => one === text).length === 1));
}

/** The file is whole, no id is there twice, and paragraphs that nobody touched are still the same blocks. */
function checkIds(
  profile: string,
  before: ReadonlyMap<string, string>,
  moments: readonly Moment[],
): Map<string, string> {
  expect(readStore(profile, (database) => database.pragma('integrity_check', { simple: true }))).toBe('ok');
  const ids = blocksOnDisk(profile).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const now = blocksByText(profile);
  // A line that was joined to another and split off again is a new half, though it says the same.
  const isUntouched = (text: string) =>
    moments.every(({ lines }) => lines.filter((line) => line === text).length === 1);
  for (const [text, id] of before)
    if (text !== '' && now.has(text) && isUntouched(text)) expect(now.get(text)).toBe(id);
  return now;
}
