import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { jsString } from '../../code/javascript.ts';
import { blocks, lines } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { clientCode, clientNotes } from './browser-sdk.ts';
import { optionsLiteral, sharedOptions } from './typescript-sdk.ts';
import { withSdkLimits } from './typescript-sdk-limits.ts';

/** The version that is proved. */
export const VERSION = '1.6.9';

const PACKAGE = '@amplitude/analytics-react-native';

/** The second argument is always the user id: options in its place would be taken for one. */
function initLine(plan: Plan, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): string {
  const { userId, deviceId } = plan.user;
  const options = optionsLiteral([
    ...(deviceId === undefined ? [] : ([['deviceId', jsString(deviceId)]] as const)),
    ...sharedOptions(plan, endpoint),
  ]);
  const user = userId === undefined ? undefined : jsString(userId);
  const rest = options === undefined ? [user] : [user ?? 'undefined', options];
  return `amplitude.init(${[jsString(apiKey), ...rest].filter((part) => part !== undefined).join(', ')});`;
}

/** What the SDK leaves out. */
export const refine: TargetFile['refine'] = withSdkLimits;

/** Code for `@amplitude/analytics-react-native`. */
export const generate: Generator = (plan, _calls, options) => ({
  files: [
    {
      name: 'groups.ts',
      language: 'typescript',
      lines: blocks(lines(`import * as amplitude from '${PACKAGE}';`), clientCode(plan, initLine(plan, options))),
    },
  ],
  install: [`npm install ${PACKAGE}@${VERSION} @react-native-async-storage/async-storage@1`, 'cd ios && pod install'],
  notes: [
    'The second argument of init is always the user ID; options come third.',
    'With Expo, it needs a development build: Expo Go lacks the SDK’s native module.',
    ...clientNotes(plan),
  ],
});
