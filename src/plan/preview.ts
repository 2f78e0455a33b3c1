import type { Answers, OperationAnswer } from './answers.ts';
import { membershipIn } from './candidate.ts';
import { NO_VALUE, type PropertyOperation, type PropertyValue, takesProperty, takesValue } from './operations.ts';
import type { GroupDescription, Membership, Plan, SourceId, UserRef } from './plan.ts';
import { readValue } from './typed-value.ts';

/** A plan good enough to show while somebody is typing. */
export interface Preview {
  plan: Plan;
  /** Whether example values stand in for answers not given yet. */
  example: boolean;
}

const EXAMPLE_USER: UserRef = { userId: 'user@example.com' };
const EXAMPLE_EVENT = 'Report Created';
const EXAMPLE_GROUP = { type: 'org_id', values: ['15'] };
const EXAMPLE_DESCRIPTION: GroupDescription = {
  type: 'org_id',
  value: '15',
  operations: [{ operation: '$set', property: 'name', value: 'Acme Corp' }],
};

function filled(text: string): boolean {
  return text.trim() !== '';
}

/** The first of each key, in order. */
function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

function operationsOf(rows: readonly OperationAnswer[]): PropertyOperation[] {
  const operations = rows.flatMap((row): PropertyOperation[] => {
    const { operation } = row;
    const property = takesProperty(operation) ? row.property : NO_VALUE;
    const read = takesValue(operation) ? readValue(row) : { value: NO_VALUE };
    return filled(property) && 'value' in read ? [{ operation, property, value: read.value }] : [];
  });
  const clearAll = operations.filter(({ operation }) => operation === '$clearAll').slice(0, 1);
  return clearAll.length > 0 ? clearAll : unique(operations, ({ property }) => property);
}

function descriptionsOf(answers: Answers): GroupDescription[] {
  return answers.groups.flatMap(({ type, values }) =>
    values.flatMap(({ value, operations: rows }) => {
      const operations = operationsOf(rows);
      return filled(type) && filled(value) && operations.length > 0 ? [{ type, value, operations }] : [];
    }),
  );
}

function userOf({ userId, deviceId }: Answers): UserRef {
  const user = { ...(filled(userId) ? { userId } : {}), ...(filled(deviceId) ? { deviceId } : {}) };
  return filled(userId) || filled(deviceId) ? user : EXAMPLE_USER;
}

function eventOf({ event }: Answers): Plan['event'] {
  const properties = event.properties.flatMap((row): [string, PropertyValue][] => {
    const read = readValue(row);
    return filled(row.property) && 'value' in read ? [[row.property, read.value]] : [];
  });
  return {
    type: filled(event.type) ? event.type : EXAMPLE_EVENT,
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
  };
}

/** Makes a plan of whatever has been answered, leaving out what is unfinished and lending examples for the rest. */
export function previewOf(answers: Answers, source: SourceId, target: string, offered: readonly Membership[]): Preview {
  const joins = offered.length > 0;
  const types = unique(
    answers.groups.filter(({ type }) => filled(type)),
    ({ type }) => type,
  );
  const groups = types.flatMap(({ type, values }) => {
    const members = unique(
      values.filter(({ value, member }) => member && filled(value)).map(({ value }) => value),
      String,
    );
    return members.length === 0 ? [] : [{ type, values: members }];
  });
  const described = descriptionsOf(answers);
  const example = joins ? groups.length + described.length === 0 : described.length === 0;
  return {
    example,
    plan: {
      version: 1,
      source,
      target,
      region: answers.region,
      user: userOf(answers),
      ...(answers.minIdLength > 0 ? { minIdLength: answers.minIdLength } : {}),
      membership: membershipIn(answers, offered),
      groups: joins ? (example ? [EXAMPLE_GROUP] : groups) : [],
      event: eventOf(answers),
      groupProperties: example ? [EXAMPLE_DESCRIPTION] : described,
      ...(source === 'segment' ? { segment: answers.segment } : {}),
    },
  };
}
