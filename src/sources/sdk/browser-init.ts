import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { jsString } from '../../code/javascript.ts';
import type { Plan } from '../../plan/plan.ts';
import type { WriteOptions } from '../source.ts';
import { optionsLiteral, sharedOptions } from './typescript-sdk.ts';

/** `init` of the Browser SDK: its second argument is the user id or, where that is none, the options. */
export function initCall(plan: Plan, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): string {
  const { userId, deviceId } = plan.user;
  const options = optionsLiteral([
    ...(deviceId === undefined ? [] : ([['deviceId', jsString(deviceId)]] as const)),
    ...sharedOptions(plan, endpoint),
  ]);
  const rest = [userId === undefined ? undefined : jsString(userId), options].filter((part) => part !== undefined);
  return `amplitude.init(${[jsString(apiKey), ...rest].join(', ')});`;
}
