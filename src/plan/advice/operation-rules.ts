import { OPERATIONS } from '../operations.ts';
import type { SourceId } from '../plan.ts';
import { shortText } from '../short-text.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

/** Operations that Amplitude's Group Identify page does not name. */
const UNLISTED = new Set(['$preInsert', '$postInsert', '$remove', '$clearAll']);

function unlistedReason(source: SourceId): string {
  return source === 'sdk'
    ? 'Amplitude’s SDKs offer it and send it; that Amplitude applies it to groups is not documented. Look at the group after the test.'
    : 'It is unknown whether the endpoint applies it to groups: it may answer 200 and change nothing. Look at the group after the test.';
}

/** Operations that may do nothing to a group; said once for each operation. */
export const unlistedOperations: Rule = ({ source, groupProperties }) => {
  const paths = new Map<string, string>();
  groupProperties.forEach(({ operations }, group) => {
    operations.forEach(({ operation }, index) => {
      if (UNLISTED.has(operation) && !paths.has(operation))
        paths.set(operation, `groupProperties[${group}].operations[${index}].operation`);
    });
  });
  return OPERATIONS.flatMap((operation): Advice[] => {
    const path = paths.get(operation);
    if (path === undefined) return [];
    return [
      {
        id: adviceId('unlisted-operation', operation),
        severity: 'hint',
        path,
        title: `Amplitude’s Group Identify page does not list ${operation}.`,
        reason: unlistedReason(source),
      },
    ];
  });
};

/** Values left empty: Amplitude takes empty text for a value. */
export const emptyTexts: Rule = ({ groupProperties }) =>
  groupProperties.flatMap(({ type, value: of, operations }, group) =>
    operations.flatMap(({ operation, property, value }, index): Advice[] =>
      value === '' && operation !== '$unset'
        ? [
            {
              id: adviceId('empty-text', type, of, property),
              severity: 'hint',
              path: `groupProperties[${group}].operations[${index}].value`,
              title: `${shortText(property)} of ${shortText(`${type} ${of}`)} gets an empty text.`,
              reason: 'Amplitude takes it for a value. Fill it in, or remove the row.',
            },
          ]
        : [],
    ),
  );

/** `$clearAll`, group by group. */
export const clearingAll: Rule = ({ groupProperties }) =>
  groupProperties.flatMap(({ type, value, operations }, group): Advice[] => {
    const index = operations.findIndex(({ operation }) => operation === '$clearAll');
    if (index < 0) return [];
    return [
      {
        id: adviceId('clear-all', type, value),
        severity: 'warning',
        path: `groupProperties[${group}].operations[${index}].operation`,
        title: `$clearAll removes every property of ${shortText(`${type} ${value}`)}.`,
        reason: 'This cannot be undone. To remove some properties only, use $unset for each of them.',
      },
    ];
  });
