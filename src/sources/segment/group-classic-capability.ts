import { isOperation } from '../../amplitude/operation-dictionary.ts';
import type { PropertyOperation } from '../../plan/operations.ts';
import type { GroupMembership, Plan } from '../../plan/plan.ts';
import { modeOf, segmentOf } from '../../segment/mode.ts';
import { isLostInPage } from '../../segment/page-libraries.ts';
import type { Capability } from '../capability.ts';
import { FATAL, US_ONLY } from './classic-losses.ts';
import { COMMON, OWN, operationRefusal, traitRefusal } from './common-capability.ts';
import { LOST, TWO_TRAITS } from './losses.ts';

const READS_ID = 'Amplitude (Classic) reads the trait id as the group ID. Choose another name.';

/** Why no group can be told by these traits, or nothing. */
function namesRefusal(plan: Plan, isInPage: boolean): string | undefined {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const names = [groupTypeTrait, groupValueTrait];
  if (groupTypeTrait === groupValueTrait) return TWO_TRAITS;
  if (names.includes('__proto__')) return LOST;
  if (isInPage && names.some(isLostInPage)) return FATAL;
  if (groupTypeTrait === 'id') return READS_ID;
  const operation = names.find(isOperation);
  return operation === undefined ? undefined : operationRefusal(operation);
}

function groupRefusal(plan: Plan, { type, values }: GroupMembership): string | undefined {
  const isInPage = modeOf(plan) === 'classic-web';
  const names = namesRefusal(plan, isInPage);
  if (names !== undefined || !isInPage) return names;
  if (plan.region === 'eu') return US_ONLY;
  if (isLostInPage(type)) return 'Amplitude’s JavaScript SDK 5, which Classic runs in the page, loses this group type.';
  return values.length > 1 && segmentOf(plan).groupValueTrait === 'id' ? READS_ID : undefined;
}

function propertyRefusal(plan: Plan, operation: PropertyOperation): string | undefined {
  const { property } = operation;
  const isInPage = modeOf(plan) === 'classic-web';
  const refusal = traitRefusal(plan, operation);
  if (refusal !== undefined) return refusal;
  if (isInPage && isLostInPage(property)) return FATAL;
  if (isOperation(property)) return operationRefusal(property);
  return !isInPage && property === 'id' ? READS_ID : undefined;
}

const OF_CLOUD: Pick<Capability, 'severalValues' | 'describes'> = {
  severalValues: {
    reason:
      'In cloud mode Amplitude (Classic) takes one group value, and a second group() call would replace the first. An SDK or the Identify API can send several.',
  },
  describes: OWN,
};

const OF_PAGE: Pick<Capability, 'severalValues' | 'describes'> = {
  severalValues: true,
  describes: {
    groups: 'none',
    reason:
      'In the page, Amplitude (Classic) calls setGroup and nothing else. Amplitude (Actions) and Group Identify send group properties.',
  },
};

/** What Segment's group call can say through Amplitude (Classic). */
export function groupClassicCapability(plan: Plan): Capability {
  return {
    ...COMMON,
    ...(modeOf(plan) === 'classic-web' ? OF_PAGE : OF_CLOUD),
    refusesGroup: (group) => groupRefusal(plan, group),
    refuses: (operation) => propertyRefusal(plan, operation),
  };
}
