import { wireUser } from '../../amplitude/calls.ts';
import { jsObject, jsString } from '../../code/javascript.ts';
import { blocks, lines } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { groupIdentifyLines, optionsLiteral, setGroupLines, sharedOptions, trackLines } from './typescript-sdk.ts';
import { withSdkLimits } from './typescript-sdk-limits.ts';

/** The version that is proved. */
export const VERSION = '1.5.73';

function initLine(plan: Plan, { endpoint, apiKey }: WriteOptions): string {
  const key = apiKey === undefined ? 'process.env.AMPLITUDE_API_KEY' : jsString(apiKey);
  // Without a short interval the SDK's timer holds a finished program up for ten seconds.
  const options = optionsLiteral([...sharedOptions(plan, endpoint), ['flushIntervalMillis', '100']]);
  return `await amplitude.init(${key}, ${options}).promise;`;
}

/** What the SDK leaves out, and that it sends nothing for nobody. */
export const refine: TargetFile['refine'] = (capability, plan) => ({
  ...withSdkLimits(capability, plan),
  needsUser: {
    reason: 'The Node SDK invents no device id: without a user or device ID, its calls belong to nobody.',
  },
});

/** Code for `@amplitude/analytics-node`. */
export const generate: Generator = (plan, _calls, options) => {
  const user = jsObject(Object.entries(wireUser(plan.user)).map(([name, id]) => [name, jsString(String(id))]));
  return {
    files: [
      {
        name: 'groups.mjs',
        language: 'javascript',
        lines: blocks(
          lines("import * as amplitude from '@amplitude/analytics-node';"),
          lines(initLine(plan, options), `const user = ${user};`),
          plan.membership === 'event' ? trackLines(plan, 'user') : setGroupLines(plan, 'user'),
          ...groupIdentifyLines(plan.groupProperties, 'user'),
          lines('await amplitude.flush().promise;'),
        ),
      },
    ],
    install: [`npm install @amplitude/analytics-node@${VERSION}`],
    notes: [
      'Await init: events flushed before it is done are lost (result code 100).',
      'Every call names the user: the Node SDK keeps no identity and invents no device id.',
      'flushIntervalMillis lets a short program end; a server can leave it out.',
    ],
  };
};
