import { takesProperty } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';
import { jvmLimits } from './jvm-limits.ts';
import { withSwiftLimits } from './swift-limits.ts';
import { withTextLimits } from './text-limits.ts';

/** What the SDK for Android does below it. */
export const FLUTTER_LIMITS = jvmLimits('Flutter SDK on Android', 1024);

/** What the SDK, or the one for Android or iOS below it, shortens or loses (`identify.dart`). */
export function withFlutterLimits(capability: Capability, plan: Plan): Capability {
  const android = withTextLimits(FLUTTER_LIMITS, capability, plan);
  const ios = withSwiftLimits(capability, plan);
  return {
    ...capability,
    refusesGroup: (group) => android.refusesGroup?.(group) ?? ios.refusesGroup?.(group),
    refuses: (operation, group) => {
      if (operation.operation === '$postInsert')
        return 'The Flutter SDK has no postInsert, though its documentation lists it. Group Identify can send it.';
      if (takesProperty(operation.operation) && operation.property === '')
        return 'The Flutter SDK leaves out a property without a name. Group Identify can send it.';
      return android.refuses?.(operation, group) ?? ios.refuses?.(operation, group);
    },
  };
}
