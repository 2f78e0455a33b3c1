import { expect, test } from 'vitest';
import type { Call } from '../../src/amplitude/call.ts';
import { membershipCall, propertiesCall } from '../../src/amplitude/calls.ts';
import { NO_VALUE, OPERATIONS } from '../../src/plan/operations.ts';
import { countsTwice } from '../../src/send/counts-twice.ts';
import { EXAMPLE } from '../example-plan.ts';

test('of all operations, three do something else the second time', () => {
  const operations = OPERATIONS.map((operation) => ({ operation, property: `of ${operation}`, value: NO_VALUE }));
  const call = propertiesCall({ ...EXAMPLE, groupProperties: [{ type: 'org_id', value: '15', operations }] });
  expect(countsTwice(call)).toEqual(['$add on “of $add”', '$append on “of $append”', '$prepend on “of $prepend”']);
});

test('membership can be repeated', () => {
  expect(countsTwice(membershipCall(EXAMPLE))).toEqual([]);
});

test('events count twice unless they can be told apart', () => {
  const batch = (...events: object[]) => ({ endpoint: 'batch', events }) as Call;
  expect(countsTwice(batch({ event_type: 'A' }, { event_type: 'A' }, { event_type: 'B', insert_id: '1' }))).toEqual([
    'the event “A”',
  ]);
  expect(
    countsTwice(
      batch(
        { event_type: '$identify', user_properties: { $append: { a: 1 } } },
        { event_type: '$groupidentify', group_properties: { $set: { a: 1 } } },
      ),
    ),
  ).toEqual(['$append on “a”']);
});
