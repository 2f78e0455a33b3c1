import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { jsObject, jsString } from '../../code/javascript.ts';
import { blocks, lines } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { clientCode, pageNotes } from './browser-sdk.ts';
import { optionsLiteral, sharedOptions } from './typescript-sdk.ts';
import { withSdkLimits } from './typescript-sdk-limits.ts';

/** The version that is proved. */
export const VERSION = '1.1.29';

/** The zone stands beside `analytics`: inside of it, `initAll` overwrites it. */
function initLine(plan: Plan, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): string {
  const { userId, deviceId } = plan.user;
  const shared = sharedOptions(plan, endpoint);
  const analytics = [
    ...(userId === undefined ? [] : ([['userId', jsString(userId)]] as const)),
    ...(deviceId === undefined ? [] : ([['deviceId', jsString(deviceId)]] as const)),
    ...shared.filter(([name]) => name !== 'serverZone'),
  ];
  const options = optionsLiteral([
    ...shared.filter(([name]) => name === 'serverZone'),
    ...(analytics.length === 0 ? [] : ([['analytics', jsObject(analytics)]] as const)),
  ]);
  return `amplitude.initAll(${[jsString(apiKey), ...(options === undefined ? [] : [options])].join(', ')});`;
}

/** What the SDK leaves out. */
export const refine: TargetFile['refine'] = withSdkLimits;

/** Code for `@amplitude/unified`. */
export const generate: Generator = (plan, _calls, options) => ({
  files: [
    {
      name: 'groups.ts',
      language: 'typescript',
      lines: blocks(
        lines("import * as amplitude from '@amplitude/unified';"),
        clientCode(plan, initLine(plan, options)),
      ),
    },
  ],
  install: [`npm install @amplitude/unified@${VERSION}`],
  notes: [
    ...(plan.region === 'eu'
      ? ['serverZone stands beside analytics: the SDK ignores one inside of it and sends to the US.']
      : []),
    'initAll also starts session replay, experiments and guides, as the project’s settings say.',
    ...pageNotes(plan),
  ],
});
