import type { Locator, Page } from 'playwright-core';
import { planToHash } from '../../src/plan/link.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { StepId } from '../../src/wizard/steps.ts';

/** A key nobody has, easy to find again wherever it should not be. */
export const KEY = 'feedface0badc0de1234feedface5678';

/** What the heading of each step begins with. */
const HEADINGS: Record<StepId, RegExp> = {
  source: /^How do you send data/,
  groups: /^Which groups do/,
  code: /^Copy the code/,
  test: /^Send a test/,
  watch: /^Watch your app/,
};

/** A text that may stand in front of more words: a radio button's name holds the whole card. */
function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?!, through| snippet)`);
}

/** Waits until a step is shown, and gives its heading. */
export async function atStep(page: Page, step: StepId): Promise<Locator> {
  const heading = page.getByRole('heading', { level: 1, name: HEADINGS[step] });
  await heading.waitFor();
  return heading;
}

/** A radio button, by the question it answers and the title of its card. */
export function card(page: Page, question: string, title: string): Locator {
  return page.getByRole('group', { name: question }).getByRole('radio', { name: startingWith(title) });
}

/** Chooses a card. */
export async function choose(page: Page, question: string, title: string): Promise<void> {
  await card(page, question, title).check();
}

/** Continues by the button or link of the step. */
export async function continueTo(page: Page, step: 'groups' | 'code' | 'test' | 'watch'): Promise<void> {
  const name = `Continue to ${step}`;
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).click();
  await atStep(page, step);
}

/** Opens a plan by a link, at a step. */
export async function openPlan(page: Page, plan: Plan, step: StepId): Promise<void> {
  await page.goto(`/${step}${planToHash(plan)}`);
  await atStep(page, step);
}

/** Waits until everything that is loaded on demand is there. */
export async function settled(page: Page): Promise<void> {
  const waiting = page.getByText(/^(Loading|Looking|Writing)\b.*…$/);
  await waiting.first().waitFor({ state: 'detached' });
}

/** The card of one group type, the first by default. */
export function groupType(page: Page, place = 1): Locator {
  return page.getByRole('region', { name: `Group type ${place}` });
}

/** Names a group type and its first value. */
export async function nameGroup(page: Page, type: string, value: string, place = 1): Promise<void> {
  const region = groupType(page, place);
  await region.getByLabel('Group type', { exact: true }).fill(type);
  await region.getByLabel('Group value', { exact: true }).first().fill(value);
}

/** Adds a property to a group, which must have none so far, as `set` of a text unless the operation is named. */
export async function addProperty(region: Locator, name: string, value: string, operation = 'set'): Promise<void> {
  const place = (await region.getByRole('combobox', { name: /^Operation/ }).count()) + 1;
  await region.getByRole('button', { name: 'Add a property' }).first().click();
  await region.getByLabel(`Operation ${place}`, { exact: true }).selectOption(operation);
  await region.getByLabel(`Property ${place}`, { exact: true }).fill(name);
  await region.getByLabel(`Value ${place}`, { exact: true }).fill(value);
}

/** The region of the last result. */
export function result(page: Page): Locator {
  return page.getByRole('region', { name: 'Result' });
}

/** Waits for a result with this heading, and gives its region. */
export async function resultSays(page: Page, title: string | RegExp): Promise<Locator> {
  await result(page).getByRole('heading', { name: title }).waitFor();
  return result(page);
}

/** Presses Send. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Opens the newest send of the session that came out like this, and waits for its request. */
export async function reopen(page: Page, outcome: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: outcome }).locator('summary').first().click();
  await page
    .getByRole('region', { name: /^Request of/ })
    .first()
    .waitFor();
}

/** Opens the requests beside the Send button. */
export async function showRequests(page: Page): Promise<void> {
  await page.getByText('What will be sent').click();
  await page
    .getByRole('region', { name: /^Will be sent/ })
    .first()
    .waitFor();
}

/** Types the key and chooses where the test goes. */
export async function sendTo(page: Page, destination: 'Amplitude' | 'Amplitude, through the local relay') {
  await choose(page, 'Where to?', destination);
  await page.getByLabel('API key', { exact: true }).fill(KEY);
}
