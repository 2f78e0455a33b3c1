import type { Plan } from '../../plan/plan.ts';
import { setDestination } from './server-api.ts';

/** Sets up Segment's destination in the sandbox as a plan says. What that takes is loaded for plans of Segment only. */
export async function setUpDestination(plan: Plan): Promise<void> {
  const { setupOf } = await import('../../segment/setup.ts');
  await setDestination(setupOf(plan));
}
