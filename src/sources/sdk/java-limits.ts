import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';
import { jvmLimits } from './jvm-limits.ts';
import { MOST_PROPERTIES, type TextLimits, withTextLimits } from './text-limits.ts';

/** How `Event.java` of the SDK shortens text: `MAX_STRING_LENGTH`. */
export const JAVA_LIMITS: TextLimits = {
  ...jvmLimits('Java SDK', 1000),
  tooMany:
    'The Java SDK fails where more than 1,024 properties change in the same way, and loses all it was to send. Use Group Identify.',
};

const TOO_MANY = 'The Java SDK fails on an event with more than 1,024 properties, and loses all it was to send.';

/** What the SDK shortens or loses, and that its events need somebody. */
export function withJavaLimits(capability: Capability, plan: Plan): Capability {
  const limited = withTextLimits(JAVA_LIMITS, capability, plan);
  const isTooLarge = Object.keys(plan.event?.properties ?? {}).length > MOST_PROPERTIES;
  return {
    ...limited,
    ...(plan.membership === 'event' && isTooLarge ? { refusesGroup: () => TOO_MANY } : {}),
    needsUser: { reason: 'An event of the Java SDK needs a user or device ID: its constructor throws without.' },
  };
}
