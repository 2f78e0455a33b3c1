import type { Answers } from './answers.ts';
import { filledRows, isBlankType, isUndescribed } from './blank-rows.ts';
import { type AnswerProblem, CandidateBuilder } from './candidate-builder.ts';
import { membershipIn } from './membership-in.ts';
import type { Membership, Plan, SourceId } from './plan.ts';

/** Answers as a plan that nobody has judged yet. */
export interface Candidate {
  /** Well shaped, but not judged by the rules yet. */
  plan: Plan;
  /** What could not even be read. */
  problems: AnswerProblem[];
}

/**
 * Turns answers into a plan to be judged by the rules.
 * @param source the chosen source
 * @param target id of the chosen target
 * @param offered kinds of membership the source can send; with none, the plan describes groups and joins nobody
 * @param fields takes the field of the form by path in the plan: `groups[0].values[1]` → `groups.0.values.1.value`
 */
export function candidateOf(
  answers: Answers,
  source: SourceId,
  target: string,
  offered: readonly Membership[],
  fields?: Map<string, string>,
): Candidate {
  const builder = new CandidateBuilder(fields);
  const joins = offered.length > 0;
  const membership = membershipIn(answers, offered);
  const rows = filledRows(answers.groups, isBlankType);
  const joined = rows.filter(([{ values }]) => values.some(({ member }) => member));
  const properties = builder.eventProperties(answers.event.properties);
  const plan: Plan = {
    version: 1,
    source,
    target,
    region: answers.region,
    ...(source === 'http-api' && answers.endpoint === 'batch' ? { endpoint: 'batch' } : {}),
    user: {
      ...(answers.userId.trim() === '' ? {} : { userId: answers.userId }),
      ...(answers.deviceId.trim() === '' ? {} : { deviceId: answers.deviceId }),
    },
    ...(answers.minIdLength > 0 ? { minIdLength: answers.minIdLength } : {}),
    membership,
    groups: joins ? builder.groups(joined) : [],
    ...(answers.event.type.trim() === ''
      ? {}
      : { event: { type: answers.event.type, ...(properties === undefined ? {} : { properties }) } }),
    // With nothing known about any group, Group Identify has nothing to send, and every group asks for it.
    groupProperties: builder.descriptions(rows, !joins && rows.every(([type]) => isUndescribed(type))),
    ...(source === 'segment' ? { segment: answers.segment } : {}),
  };
  for (const [path, field] of [
    ['user', 'userId'],
    ['user.userId', 'userId'],
    ['user.deviceId', 'deviceId'],
    ['event', 'event.type'],
    ['event.type', 'event.type'],
    ['groups', 'groups.0.type'],
    ['segment.groupTypeTrait', 'segment.groupTypeTrait'],
    ['segment.groupValueTrait', 'segment.groupValueTrait'],
  ] as const)
    if (fields && !fields.has(path)) fields.set(path, field);
  return { plan, problems: builder.problems };
}
