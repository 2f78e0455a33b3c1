import type { Answers, GroupAnswer, GroupTypeAnswer, OperationAnswer, PropertyAnswer } from './answers.ts';
import { candidateOf } from './candidate.ts';
import { takesProperty, takesValue } from './operations.ts';
import type { Membership, Plan, SourceId } from './plan.ts';
import { readValue } from './typed-value.ts';

/** A plan good enough to show while somebody is typing. */
export interface Preview {
  plan: Plan;
  /** Whether example values stand in for answers not given yet. */
  example: boolean;
}

const EXAMPLE_USER = 'user@example.com';
const EXAMPLE_EVENT = 'Report Created';
const EXAMPLE_GROUPS: GroupTypeAnswer[] = [
  {
    type: 'org_id',
    values: [
      {
        value: '15',
        member: true,
        operations: [{ operation: '$set', property: 'name', kind: 'text', value: 'Acme Corp' }],
      },
    ],
  },
];

function isFilled(text: string): boolean {
  return text.trim() !== '';
}

function isReadable(row: PropertyAnswer): boolean {
  return 'value' in readValue(row);
}

/** The first of each key, in order. */
function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

function isFinished(row: OperationAnswer): boolean {
  return (!takesProperty(row.operation) || isFilled(row.property)) && (!takesValue(row.operation) || isReadable(row));
}

/** Whether something can be said about a group: the user joins it, or something is known about it. */
function isSayable({ value, member, operations }: GroupAnswer, joins: boolean): boolean {
  return isFilled(value) && ((joins && member) || operations.some(isFinished));
}

function finishedOperations(rows: readonly OperationAnswer[]): OperationAnswer[] {
  const finished = rows.filter(isFinished);
  const clearAll = finished.find(({ operation }) => operation === '$clearAll');
  return clearAll ? [clearAll] : unique(finished, ({ property }) => property);
}

/** The groups that can be sent, with what is finished about them. */
function finishedGroups({ groups }: Answers, joins: boolean): GroupTypeAnswer[] {
  const named = groups.filter(({ type }) => isFilled(type));
  return unique(named, ({ type }) => type)
    .map(({ type, values }) => ({
      type,
      values: unique(
        values.filter((group) => isSayable(group, joins)),
        ({ value }) => value,
      ).map((group) => ({ ...group, operations: finishedOperations(group.operations) })),
    }))
    .filter(({ values }) => values.length > 0);
}

/** Makes a plan of whatever has been answered, leaving out what is unfinished and lending examples for the rest. */
export function previewOf(answers: Answers, source: SourceId, target: string, offered: readonly Membership[]): Preview {
  const { userId, deviceId, event } = answers;
  const groups = finishedGroups(answers, offered.length > 0);
  const example = groups.length === 0;
  const finished: Answers = {
    ...answers,
    userId: isFilled(userId) || isFilled(deviceId) ? userId : EXAMPLE_USER,
    groups: example ? EXAMPLE_GROUPS : groups,
    event: {
      type: isFilled(event.type) ? event.type : EXAMPLE_EVENT,
      properties: event.properties.filter((row) => isFilled(row.property) && isReadable(row)),
    },
  };
  return { example, plan: candidateOf(finished, source, target, offered).plan };
}
