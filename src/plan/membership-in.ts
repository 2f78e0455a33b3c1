import type { Answers } from './answers.ts';
import type { Membership } from './plan.ts';

/** The kind of membership in force: the one chosen if the source knows it, otherwise the one it has. */
export function membershipIn(answers: Answers, offered: readonly Membership[]): Membership {
  return offered.includes(answers.membership) ? answers.membership : (offered[0] ?? 'user');
}
