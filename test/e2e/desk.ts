import { expect, type Locator, type Page } from '@playwright/test';
import type { Role } from '../../shared/article/workflow.ts';
import { names } from './profile.ts';

export type Desk = ReturnType<typeof desk>;

/** The window as a person uses it, in English. */
export function desk(page: Page) {
  const body = page.locator('.body');
  const headline = page.locator('.headline textarea');
  const rows = page.locator('.article-row');

  return {
    body,
    headline,
    rows,
    search: page.locator('.search input'),
    save: page.locator('.save'),
    state: page.locator('.write-header .state'),
    dialog: page.getByRole('dialog'),
    notice: page.locator('.notice'),
    inspector: page.locator('.inspector'),

    /** A row of the list by its headline. */
    row: (text: string): Locator => rows.filter({ hasText: text }),
    queue: (name: string): Locator => page.locator(`.queue[data-queue="${name}"]`),
    field: (label: string): Locator => page.locator('.inspector').getByLabel(label, { exact: true }),

    async newStory(headlineText?: string): Promise<void> {
      await page.keyboard.press('Control+n');
      await expect(headline).toBeFocused();
      await expect(headline).toHaveValue('');
      if (headlineText !== undefined) await page.keyboard.type(headlineText);
    },
    async openStory(text: string): Promise<void> {
      await rows.filter({ hasText: text }).click();
      await expect(headline).toHaveValue(text);
      await expect(body).toBeVisible();
    },
    /** Puts the caret at the end of the body. */
    async writeAtEnd(): Promise<void> {
      await page.keyboard.press('Control+4');
      await expect(body).toBeFocused();
      await page.keyboard.press('Control+End');
    },
    /** Everything typed is on the disk, says the window. */
    async saved(): Promise<void> {
      await expect(page.locator('.save[data-save="saved"]')).toBeVisible();
    },
    async sitAs(role: Role): Promise<void> {
      if ((await page.locator('.person-switch strong').textContent()) === names[role]) return;
      await page.locator('.person-switch').click();
      await page.getByRole('menuitemradio', { name: names[role] }).click();
      await expect(page.locator('.person-switch strong')).toHaveText(names[role]);
    },
    async tab(name: 'Story' | 'History' | 'Publish'): Promise<void> {
      await page.getByRole('tab', { name, exact: true }).click();
    },
    /** Gives a command from the palette, by its name. */
    async command(name: string): Promise<void> {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await page.keyboard.type(name);
      await expect(page.locator('.palette-item[aria-selected="true"][aria-disabled="false"]')).toContainText(
        name,
      );
      await page.keyboard.press('Enter');
      await expect(page.locator('.palette-list')).toBeHidden();
    },
    /** Closes what is open over the window. */
    async escape(): Promise<void> {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    },
  };
}
