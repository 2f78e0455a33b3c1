import type { Target } from '../source.ts';
import { withoutBooleanLists } from './typescript-sdk.ts';

/** Node SDK, from npm. */
export const node: Target = {
  id: 'node',
  title: 'Node SDK',
  package: '@amplitude/analytics-node',
  capability: (capability) => ({
    ...withoutBooleanLists(capability),
    needsUser: {
      reason: 'The Node SDK invents no device id: without a user or device ID, its calls belong to nobody.',
    },
  }),
  load: () => import('./node.ts'),
};
