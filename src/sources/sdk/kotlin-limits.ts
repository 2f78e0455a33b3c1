import { takesProperty } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';
import { jvmLimits } from './jvm-limits.ts';
import { MOST_PROPERTIES, withTextLimits } from './text-limits.ts';

/** How `JSONUtil.kt` of the SDK shortens text: `MAX_STRING_LENGTH`. */
export const KOTLIN_LIMITS = jvmLimits('Kotlin SDK', 1024);

/** What the SDK shortens or loses (`JSONUtil.kt`, `Identify.kt`). */
export function withKotlinLimits(capability: Capability, plan: Plan): Capability {
  const limited = withTextLimits(KOTLIN_LIMITS, capability, plan);
  const isTooLarge = plan.membership === 'event' && Object.keys(plan.event?.properties ?? {}).length > MOST_PROPERTIES;
  return {
    ...limited,
    ...(isTooLarge ? { refusesGroup: () => 'The Kotlin SDK loses an event with more than 1,024 properties.' } : {}),
    refuses: (operation, group) =>
      takesProperty(operation.operation) && operation.property === ''
        ? 'The Kotlin SDK leaves out a property without a name. Group Identify can send it.'
        : limited.refuses?.(operation, group),
  };
}
