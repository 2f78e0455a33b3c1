import type { Call } from '../amplitude/call.ts';
import { readEffects } from '../amplitude/read-effects.ts';
import { KEY_PLACEHOLDER, toRequest } from '../amplitude/request.ts';
import type { Effect } from '../plan/effects.ts';
import { LIMITS } from '../plan/limits.ts';
import type { Plan } from '../plan/plan.ts';
import { shortText } from '../plan/short-text.ts';
import { TEST_IDS, type TestId, testsOf } from './test-plan.ts';
import type { DestinationId } from './transport.ts';

/** Something that a send does for good. */
export type Warning = {
  text: string;
} /** `type` is the group type that takes one of the project's five slots if it is new there. */ & (
  | { kind: 'slot'; type: string }
  /** `type` and `values` are what the user belongs to from then on. */
  | { kind: 'membership'; type: string; values: string[] }
  /** All properties of the group go. */
  | { kind: 'clears'; type: string; value: string }
  | { kind: 'test-project' }
);

function effectsOfCall(call: Call, { region }: Plan): Effect[] {
  return readEffects(toRequest(call, { region, apiKey: KEY_PLACEHOLDER }));
}

function slot(type: string): Warning {
  return {
    kind: 'slot',
    type,
    text: `If “${shortText(type)}” is new to the project, it takes one of the ${LIMITS.groupTypes} group types that a project has for good.`,
  };
}

function own(effect: Effect): Warning[] {
  if (effect.kind === 'user-group') {
    const { type, values } = effect;
    return [
      {
        kind: 'membership',
        type,
        values,
        text: `The user’s “${shortText(type)}” can be overwritten later, but not removed.`,
      },
    ];
  }
  if (effect.kind === 'group-property' && effect.operation === '$clearAll') {
    const { type, value } = effect;
    const text = `All properties of ${shortText(type, 40)} “${shortText(value, 40)}” are deleted, and cannot be brought back.`;
    return [{ kind: 'clears', type, value, text }];
  }
  return [];
}

const TEST_PROJECT: Warning = {
  kind: 'test-project',
  text: 'Use the API key of a test project: nothing that Amplitude has received can be taken back.',
};

/**
 * What cannot be undone once the tests are fired at a destination. Nothing for the sandbox, which can be emptied.
 * @param chosen the tests about to be fired; all unless given
 */
export function warningsOf(plan: Plan, destination: DestinationId, chosen: readonly TestId[] = TEST_IDS): Warning[] {
  if (destination === 'sandbox') return [];
  const calls = testsOf(plan).flatMap(({ id, call }) => (call !== undefined && chosen.includes(id) ? [call] : []));
  if (calls.length === 0) return [];
  const effects = calls.flatMap((call) => effectsOfCall(call, plan));
  const types = new Set(effects.map(({ type }) => type));
  return [...[...types].map(slot), ...effects.flatMap(own), TEST_PROJECT];
}
