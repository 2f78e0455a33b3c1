import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 40;

/** Whether a control has the focus. */
export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

/** What has the focus, for a message: `button Continue to groups`. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { tagName, textContent } = document.activeElement ?? document.body;
    return `${tagName.toLowerCase()} ${(textContent ?? '').slice(0, 60)}`.trim();
  });
}

/** Presses Tab until a control has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(control)) return;
    passed.push(await focused(page));
  }
  throw new Error(`Tab never came to ${control}. It passed: ${passed.join('; ')}`);
}

/** Goes to a button or link by Tab, and presses it. */
export async function press(page: Page, control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and types. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.insertText(text);
}
