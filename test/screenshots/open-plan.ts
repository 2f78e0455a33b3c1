import type { Page } from 'playwright-core';
import type { Plan } from '../../src/plan/plan.ts';
import type { StepId } from '../../src/wizard/steps.ts';
import { openPlan as openLink } from '../browser/drive.ts';

/** Opens a plan, and puts away the notice that it came with a link. */
export async function openPlan(page: Page, plan: Plan, step: StepId): Promise<void> {
  await openLink(page, plan, step);
  await page.getByRole('button', { name: 'Dismiss' }).click();
}
