import type { Effect } from '../plan/effects.ts';
import type { UserRef } from '../plan/plan.ts';
import type { Answer } from './answer.ts';
import type { ReportedEvent } from './report.ts';

/** What became of a request. */
export interface Judgement {
  answer: Answer;
  /** What it did; nothing if it was refused. */
  effects: Effect[];
  users: UserRef[];
  /** Taken in by an event endpoint. */
  events: ReportedEvent[];
}

/** A request that changed nothing. */
export function refused(answer: Answer, users: UserRef[] = []): Judgement {
  return { answer, effects: [], users, events: [] };
}

/** The same users, each once. */
export function distinctUsers(users: readonly UserRef[]): UserRef[] {
  return [...new Map(users.map((user) => [JSON.stringify([user.userId, user.deviceId]), user])).values()];
}
