import type { Target } from '../source.ts';
import { withoutBooleanLists } from './typescript-sdk.ts';

/** Browser SDK 2, from npm. */
export const browser: Target = {
  id: 'browser',
  title: 'Browser SDK 2',
  package: '@amplitude/analytics-browser',
  capability: withoutBooleanLists,
  load: () => import('./browser.ts'),
};
