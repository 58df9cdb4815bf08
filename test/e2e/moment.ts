import type { Locator, Page } from '@playwright/test';

const order = ['year', 'month', 'day', 'hour', 'minute'] as const;
type Part = (typeof order)[number] | 'dayPeriod';

/** A field for a date and a time, by what it is called. */
export function momentField(within: Locator, name: string | RegExp) {
  const field = within.getByRole('group', { name });
  /** One of its parts, wherever the window's language puts it. */
  const part = (type: Part): Locator => field.locator(`[data-type="${type}"]`);
  return {
    field,
    part,
    calendar: field.getByRole('button'),
    /** Types a time, such as `2030-01-02T06:00`, into its parts. */
    async type(page: Page, local: string): Promise<void> {
      const digits = local.split(/\D/);
      for (const [index, type] of order.entries()) {
        await part(type).click();
        await page.keyboard.type(digits[index] as string);
      }
    },
  };
}
