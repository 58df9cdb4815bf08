import { expect, test } from './launch.ts';

test('the sample newsroom teaches from the first start, and goes with one command', async ({ open }) => {
  const { page, desk } = await open();
  await expect(desk.rows.first()).toBeVisible();
  await expect(desk.queue('published').locator('.count')).toHaveText('1');
  await desk.openStory('Pelabuhan Teluk Biru Mulai Melayani Kapal Peti Kemas Malam Hari');
  await desk.tab('Publish');
  const address = (await page.locator('.publications code').textContent()) ?? '';
  expect((await fetch(address)).status).toBe(200);

  await desk.command('Remove the sample newsroom…');
  await page.getByRole('button', { name: 'Remove the sample' }).click();
  await expect(desk.notice).toContainText('8 sample stories removed');
  await expect(desk.rows).toHaveCount(0);
  await expect(page.getByText('No stories here yet')).toBeVisible();
  expect((await fetch(address)).status).toBe(404);

  // The one who sits here stays, and goes on.
  await desk.newStory('A story of our own');
  await expect(desk.row('A story of our own')).toBeVisible();
});
