import type { Plan } from '../src/plan/plan.ts';

/** The plan of the contract: two group types, one with two values, and two operations. */
export const EXAMPLE: Plan = {
  version: 1,
  source: 'sdk',
  target: 'browser',
  region: 'us',
  user: { userId: 'user@example.com' },
  membership: 'user',
  groups: [
    { type: 'org_id', values: ['15'] },
    { type: 'sport', values: ['tennis', 'soccer'] },
  ],
  event: { type: 'Report Created', properties: { pages: 3 } },
  groupProperties: [
    {
      type: 'org_id',
      value: '15',
      operations: [
        { operation: '$set', property: 'name', value: 'Acme Corp' },
        { operation: '$add', property: 'seats', value: 3 },
      ],
    },
  ],
};
