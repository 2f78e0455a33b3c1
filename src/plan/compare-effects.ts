import type { Effect } from './effects.ts';
import type { UserRef } from './plan.ts';

/** What was promised and did not come, and what came without being promised. */
export interface EffectDifference {
  missing: Effect[];
  unexpected: Effect[];
}

/** Leaves out the ids nobody planned: a browser SDK adds a device id of its own. */
function userKey(user: UserRef, planned: UserRef): unknown {
  return [
    planned.userId === undefined && planned.deviceId !== undefined ? null : user.userId,
    planned.deviceId === undefined ? null : user.deviceId,
  ];
}

function keyOf(effect: Effect, planned: UserRef): string {
  switch (effect.kind) {
    case 'user-group':
      return JSON.stringify([effect.kind, userKey(effect.user, planned), effect.type, [...effect.values].sort()]);
    case 'event-group':
      return JSON.stringify([
        effect.kind,
        userKey(effect.user, planned),
        effect.event,
        effect.type,
        [...effect.values].sort(),
      ]);
    case 'group-property':
      return JSON.stringify([effect.kind, effect.type, effect.value, effect.operation, effect.property, effect.to]);
  }
}

/**
 * Compares effects without regard to order, strict about everything a plan says and blind to ids it does not name.
 * @param user the planned user; an id that it leaves open may be anything
 */
export function compareEffects(expected: Effect[], actual: Effect[], user: UserRef): EffectDifference {
  const open = new Map<string, Effect[]>();
  for (const effect of actual) {
    const key = keyOf(effect, user);
    open.set(key, [...(open.get(key) ?? []), effect]);
  }
  const missing = expected.filter((effect) => !open.get(keyOf(effect, user))?.pop());
  return { missing, unexpected: [...open.values()].flat() };
}
