import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { saveBlocks } from '../../electron/articles/save.ts';
import { createSession } from '../../electron/session/session.ts';
import { languages } from '../../shared/article/fields.ts';
import { everyBlock, everyField } from '../fixtures/everyBlock.ts';
import { placed, write } from '../store/newsroom.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './launch.ts';
import { prepareProfile } from './profile.ts';

const { headline } = everyField;

/** What is wrong on the screen and matters, a line each. */
async function problems(page: Page): Promise<string[]> {
  // What is still fading in has not its own colours yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  // The program's pages cannot open the blank window that axe otherwise finishes in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const lines = serious.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${sentence(node.failureSummary)} (${node.target})`),
  );
  return [...new Set([...lines, ...(await faintFields(page))])].slice(0, 8);
}

/** The fields whose edge stands out less than 3 : 1 against what is on either side of it, which axe does not look at. */
function faintFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string) =>
      channels(colour)
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] as number), 0.05);
    const contrast = (one: string, other: string) =>
      Math.max(light(one), light(other)) / Math.min(light(one), light(other));
    /** The colour one sees behind: of the first element that lets nothing through. */
    const behind = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return element && channels(colour)[3] === 0 ? behind(element.parentElement) : colour;
    };
    const fields = document.querySelectorAll('.field :is(input, select, textarea), .input');
    return [...fields]
      .filter(
        (field) => field.checkVisibility() && !field.matches('[readonly], [type="radio"], [type="checkbox"]'),
      )
      .filter((field) => {
        const edge = getComputedStyle(field).borderTopColor;
        return [field, field.parentElement].some((side) => contrast(edge, behind(side)) < 3);
      })
      .map((field) => `faint edge: ${field.getAttribute('aria-label') ?? field.id ?? field.className}`);
  });
}

/** The first thing that axe says is wrong. */
function sentence(summary = ''): string {
  return summary.split('\n')[1]?.trim() ?? summary;
}

type Screen = { name: string; show: (desk: Desk, page: Page) => Promise<void> };

const dialogs: [string, string][] = [
  ['palette', 'view.palette'],
  ['sites', 'sites.open'],
  ['outbox', 'outbox.open'],
  ['people', 'people.open'],
  ['shortcuts', 'help.shortcuts'],
  ['about', 'help.about'],
];

const tabs = ['fields', 'history', 'publish'] as const;

const screens: Screen[] = [
  {
    name: 'the first desk',
    show: async (_desk, page) => void (await expect(page.locator('.welcome')).toBeVisible()),
  },
  {
    name: 'a queue without stories',
    show: async (desk, page) => {
      await desk.queue('mine').click();
      await expect(page.locator('.list .empty').getByRole('button')).toBeVisible();
    },
  },
  {
    name: 'a search',
    show: async (desk) => {
      await desk.search.fill('panen');
      await expect(desk.rows.locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'a search without an answer',
    show: async (desk, page) => {
      await desk.search.fill('zzzz');
      await expect(page.locator('.list .empty')).toBeVisible();
      await desk.search.fill('');
    },
  },
  {
    name: 'a story',
    show: async (desk) => {
      await desk.queue('all').click();
      await desk.openStory(headline);
      await expect(desk.body.locator('blockquote').first()).toBeVisible();
    },
  },
  {
    name: 'stories to choose from',
    show: async (desk) => {
      await desk.inspector.locator('.story-picker input').fill('pasar');
      await expect(desk.inspector.locator('.story-picker').getByRole('option')).toHaveCount(1);
    },
  },
  {
    name: 'finding and replacing in a story',
    show: async (_desk, page) => {
      await page.keyboard.press('Control+h');
      await page.keyboard.type('padi');
      await expect(page.locator('.find-bar .count').first()).toContainText(/1 (of|dari) /);
    },
  },
  ...tabs.map((tab) => ({
    name: `the inspector’s ${tab}`,
    show: async (_desk: Desk, page: Page) => {
      await page.locator(`#tab-${tab}`).click();
      await expect(page.locator(`#tab-${tab}`)).toHaveAttribute('aria-selected', 'true');
    },
  })),
  {
    name: 'the preview',
    show: async (_desk, page) => {
      await page.keyboard.press('Control+p');
      await expect(page.locator('.preview')).toBeVisible();
    },
  },
];

for (const language of languages) {
  for (const theme of ['light', 'dark'] as const) {
    test(`nothing serious is found on any screen or dialog in ${theme}, language ${language}`, async ({
      open,
      profile,
    }) => {
      test.setTimeout(120_000);
      await prepareProfile(profile, (store, people) => {
        const id = write(store, people.reporter, { ...everyField, featuredImage: null });
        saveBlocks(store, 'editor', id, {
          put: placed(everyBlock.filter((block) => block.type !== 'image')),
          remove: [],
        });
        write(store, people.reporter, { headline: 'Pasar ramai' });
        const session = createSession(store, 'en-US');
        session.sitAs(people.editor);
        session.change({ language, theme });
      });
      const { app, desk, page } = await open();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const found: Record<string, string[]> = {};
      const look = async (name: string) => {
        const here = await problems(page);
        if (here.length > 0) found[name] = here;
      };
      for (const { name, show } of screens) {
        await show(desk, page);
        await look(name);
      }
      await page.keyboard.press('Control+p');
      await expect(page.locator('.preview')).toBeHidden();
      for (const [name, command] of dialogs) {
        await app.evaluate(
          ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
          command,
        );
        await expect(desk.dialog).toBeVisible();
        await look(`the ${name} dialog`);
        await desk.escape();
      }
      await page.locator('#tab-fields').click();
      await desk.inspector.locator('.moment-told').click();
      await desk.inspector.locator('.moment').getByRole('button').click();
      await expect(page.locator('.calendar')).toBeVisible();
      await look('a calendar');
      await desk.escape();
      await page.locator('.person-switch').click();
      await expect(page.getByRole('menu')).toBeVisible();
      await look('a menu');
      expect(found).toEqual({});
    });
  }
}
