import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The main job of a newsroom, step by step, in the real app and in any language of its window.
 * @typedef {import('./startApp.mjs').App} App
 * @typedef {import('./startApp.mjs').Page} Page
 * @typedef {import('./stories.mjs').Story} Story
 */

/** Who plays: the people of the sample newsroom. */
export const people = { reporter: 'Sari Lestari', editor: 'Hendra Gunawan' };

const devices = /** @type {const} */ (['phone', 'tablet', 'desktop']);
const deviceWidths = { phone: 390, tablet: 768, desktop: 1280 };

/** @param {Page} page @param {string} name */
export async function sitAs(page, name) {
  await page.locator('.person-switch').click();
  await page.getByRole('menuitemradio', { name }).click();
  await page.locator('.person-switch strong', { hasText: name }).waitFor();
}

/**
 * Writes a story: its lines, its body with a fold in the middle, its fields.
 * @param {Page} page
 * @param {Story} story
 */
export async function writeStory(page, story) {
  await page.keyboard.press('Control+n');
  await page.locator('.body').waitFor();
  await page.locator('.kicker textarea').fill(story.kicker);
  await page.locator('.headline textarea').fill(story.headline);
  await page.locator('.place textarea').fill(story.place);
  await page.locator('.outlet textarea').fill(story.outlet);
  await page.keyboard.press('Control+4');
  const fold = Math.ceil(story.paragraphs.length / 2);
  for (const [index, paragraph] of story.paragraphs.entries()) {
    if (index > 0 && index !== fold) await page.keyboard.press('Enter');
    if (index === fold) {
      await page.keyboard.press('Control+Shift+m');
      await page.locator('.body .fold').waitFor();
    }
    await page.keyboard.insertText(paragraph);
  }
  await fillFields(page, story);
  await saved(page);
}

/** @param {Page} page @param {Story} story */
async function fillFields(page, story) {
  const inspector = page.locator('.inspector');
  await inspector.getByLabel(/^(Kategori|Category)$/).fill(story.category);
  await inspector.getByLabel(/^(Ringkasan|Excerpt)$/).fill(story.paragraphs[0]?.slice(0, 160) ?? '');
  for (const { title, url } of story.related) {
    await page.locator('.related > .button').click();
    const form = page.locator('.new-related');
    await form.locator('input').nth(0).fill(title);
    await form.locator('input').nth(1).fill(url);
    await form.locator('button[type="submit"]').click();
    await page.locator('.related li', { hasText: title }).waitFor();
  }
}

/** Everything typed is on the disk, says the window. @param {Page} page */
export async function saved(page) {
  await page.locator('.save[data-save="saved"]').waitFor();
}

/** @param {Page} page @param {string} state */
async function stateIs(page, state) {
  await page.locator(`.write-header .state[data-state="${state}"]`).waitFor();
}

/** @param {Page} page */
export async function sendToReview(page) {
  await page.keyboard.press('Control+Enter');
  await stateIs(page, 'inReview');
}

/** @param {Page} page */
export async function approve(page) {
  await page.keyboard.press('Control+Shift+Enter');
  await stateIs(page, 'approved');
}

/**
 * Shows the page at each width and takes a picture of it.
 * @param {App} app
 * @param {Page} page
 * @param {string} folder
 * @returns {Promise<string[]>} the pictures' files
 */
export async function preview(app, page, folder) {
  await page.keyboard.press('Control+p');
  await page.locator('.stage').waitFor();
  const files = [];
  for (const [index, device] of devices.entries()) {
    await page.locator('.devices button').nth(index).click();
    await page.locator(`.device[data-device="${device}"]`).waitFor();
    const file = join(folder, `preview-${device}.png`);
    writeFileSync(file, Buffer.from(await capture(app, device), 'base64'));
    files.push(file);
  }
  await page.keyboard.press('Control+p');
  await page.locator('.stage').waitFor({ state: 'detached' });
  return files;
}

/**
 * A picture of what a preview page shows, once it is loaded, as wide as its device and set in its own type.
 * @param {App} app
 * @param {typeof devices[number]} device
 * @returns {Promise<string>} a PNG in base64
 */
async function capture(app, device) {
  const page = { url: `dateline-preview://${device}/`, width: deviceWidths[device] };
  return app.evaluate(async ({ webContents }, wanted) => {
    /** @param {import('electron').WebContents} view */
    const isSet = async ({ debugger: tools }) => {
      if (!tools.isAttached()) tools.attach();
      await tools.sendCommand('DOM.enable');
      await tools.sendCommand('CSS.enable');
      // A page hears of its width some time after it is shown; a bar beside it takes a little of that.
      const { cssLayoutViewport } = await tools.sendCommand('Page.getLayoutMetrics');
      if (cssLayoutViewport.clientWidth < wanted.width * 0.95) return false;
      const { root } = await tools.sendCommand('DOM.getDocument');
      const { nodeId } = await tools.sendCommand('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: 'h1',
      });
      if (nodeId === 0) return false;
      const { fonts } = await tools.sendCommand('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.some((/** @type {{isCustomFont: boolean}} */ { isCustomFont }) => isCustomFont);
    };
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      const view = webContents.getAllWebContents().find((one) => one.getURL() === wanted.url);
      // A page that is still coming breaks off what it is asked.
      const isReady = view && !view.isLoading() && (await isSet(view).catch(() => false));
      // What is on the screen may still be the frame before; this waits for the next one.
      if (isReady) return (await view.debugger.sendCommand('Page.captureScreenshot')).data;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${wanted.url} did not show as wide as it is to be`);
  }, page);
}

/**
 * Publishes the open story to the site that is offered first.
 * @param {Page} page
 * @returns {Promise<string>} its address
 */
export async function publish(page) {
  await page.keyboard.press('Control+Shift+p');
  const dialog = page.getByRole('dialog');
  await dialog.locator('.site-choice input').first().check();
  await dialog.locator('.dialog-foot .primary').click();
  const address = await page.locator('.publish-address').textContent();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await stateIs(page, 'published');
  return address ?? '';
}

/**
 * Fetches the page back and names the parts it lacks; none when it is whole.
 * @param {string} address
 * @param {Story} story
 * @returns {Promise<string[]>}
 */
export async function missingFrom(address, story) {
  const answer = await fetch(address);
  const html = await answer.text();
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
  /** @type {Record<string, boolean>} */
  const parts = {
    'an answer': answer.ok,
    'category label': new RegExp(`class="label">(<a[^>]*>)?${story.kicker}<`).test(html),
    headline: text.includes(story.headline),
    dateline: text.includes(`${story.place.toUpperCase()}, ${story.outlet} –`),
    fold: /<details class="fold">.*<summary/s.test(html),
    'related articles': story.related.every(({ title }) => text.includes(title)),
    'comment form': text.includes('Tinggalkan Balasan') && html.includes('id="comment"'),
    'back to top': /href="#top"/.test(html),
  };
  for (const [index, paragraph] of story.paragraphs.entries()) {
    parts[`paragraph ${index + 1}`] = text.includes(paragraph.replace(/\s+/g, ' '));
  }
  return Object.keys(parts).filter((part) => !parts[part]);
}
