import type { UserRef } from '../plan/plan.ts';

/** Whether two names of users share an ID that both have. */
export function isSame(one: UserRef, other: UserRef): boolean {
  if (one.userId !== undefined && other.userId !== undefined) return one.userId === other.userId;
  return one.deviceId !== undefined && one.deviceId === other.deviceId;
}

/** What a user can be looked up by: first the user ID, which Amplitude goes by where both are known. */
export function namesOf({ userId, deviceId }: UserRef): string[] {
  return [
    ...(userId === undefined ? [] : [`user ${userId}`]),
    ...(deviceId === undefined ? [] : [`device ${deviceId}`]),
  ];
}
