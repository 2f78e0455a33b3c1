import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { jsString } from '../../code/javascript.ts';
import { blocks, lines } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { groupIdentifyLines, optionsLiteral, setGroupLines, sharedOptions, trackLines } from './typescript-sdk.ts';
import { withSdkLimits } from './typescript-sdk-limits.ts';

function initLine(plan: Plan, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): string {
  const { userId, deviceId } = plan.user;
  const options = optionsLiteral([
    ...(deviceId === undefined ? [] : ([['deviceId', jsString(deviceId)]] as const)),
    ...sharedOptions(plan, endpoint),
  ]);
  const rest = [userId === undefined ? undefined : jsString(userId), options].filter((part) => part !== undefined);
  return `amplitude.init(${[jsString(apiKey), ...rest].join(', ')});`;
}

/** What the SDK leaves out. */
export const refine: TargetFile['refine'] = withSdkLimits;

function notesOn({ membership, groups, event }: Plan): string[] {
  if (groups.length === 0) return [];
  if (membership === 'user')
    return ['setGroup also sets a user property named after the group type; a later setGroup replaces the value.'];
  return Object.hasOwn(event?.properties ?? {}, '__proto__')
    ? ['The SDK adds properties of the page to each event, and thereby loses an event property named __proto__.']
    : [];
}

/** Code for `@amplitude/analytics-browser`. */
export const generate: Generator = (plan, _calls, options) => ({
  files: [
    {
      name: 'groups.ts',
      language: 'typescript',
      lines: blocks(
        lines("import * as amplitude from '@amplitude/analytics-browser';"),
        lines(initLine(plan, options)),
        plan.membership === 'event' ? trackLines(plan) : setGroupLines(plan),
        ...groupIdentifyLines(plan.groupProperties),
      ),
    },
  ],
  install: ['npm install @amplitude/analytics-browser'],
  notes: [...notesOn(plan), 'Events leave after up to one second, with the next batch.'],
});
