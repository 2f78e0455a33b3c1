import type { Call } from '../amplitude/call.ts';
import { wireUser } from '../amplitude/calls.ts';
import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { Plan } from '../plan/plan.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';
import { segmentOf } from './mode.ts';
import { traitPath, valueAt } from './path.ts';
import { asText, copiedMembers, isMissing } from './validation.ts';

/** A path into the group call, in Segment's own notation. */
export interface PathDirective {
  '@path': string;
}

/** What a field of a mapping is filled with: something of the call, or fixed text. */
export type Mapped = PathDirective | string;

/** The mapping "Group Identify User" of Amplitude (Actions), as Segment stores it. */
export interface GroupMapping {
  /** Required, and without a default. */
  group_type?: Mapped;
  /** Required, and without a default. */
  group_value?: Mapped;
  /** Segment's default is all traits: `{ '@path': '$.traits' }`. */
  group_properties: PathDirective | Record<string, Mapped>;
  min_id_length?: number;
}

/**
 * The mapping for a plan. Group properties are an explicit object of what the plan sets, since with all traits the
 * ones that hold group type and group value would become properties too.
 */
export function mappingOf(plan: Plan): GroupMapping {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const fromTrait = (name: string): PathDirective => ({ '@path': traitPath(name) });
  const names = new Set(plan.groupProperties.flatMap(({ operations }) => operations.map(({ property }) => property)));
  return {
    group_type: fromTrait(groupTypeTrait),
    group_value: fromTrait(groupValueTrait),
    group_properties: Object.fromEntries([...names].map((name) => [name, fromTrait(name)])),
    ...(plan.minIdLength === undefined ? {} : { min_id_length: plan.minIdLength }),
  };
}

/** Whether Segment takes a key of a mapping for a directive of its own, such as `@path`. */
export function isDirective(name: string): boolean {
  return name.startsWith('@');
}

function isPath(mapped: GroupMapping['group_properties'] | Mapped): mapped is PathDirective {
  return typeof mapped === 'object' && Object.hasOwn(mapped, '@path') && typeof mapped['@path'] === 'string';
}

function resolve(mapped: Mapped | undefined, call: GroupCall): unknown {
  return mapped !== undefined && isPath(mapped) ? valueAt(call, mapped['@path']) : mapped;
}

function mappedProperties(mapped: GroupMapping['group_properties'], call: GroupCall, problems: string[]): unknown {
  if (isPath(mapped)) {
    const found = valueAt(call, mapped['@path']);
    return isMissing(found) ? {} : found;
  }
  if (Object.keys(mapped).some(isDirective))
    problems.push('A group property whose name begins with @ breaks the mapping, so nothing is sent.');
  return Object.fromEntries(Object.entries(mapped).map(([name, source]) => [name, resolve(source, call)]));
}

function properties(mapping: GroupMapping, call: GroupCall, problems: string[]): Record<string, unknown> {
  const found = mappedProperties(mapping.group_properties, call, problems);
  if (isDictionary(found)) return copiedMembers(found);
  problems.push('Group Properties must be an object, so nothing is sent.');
  return {};
}

/**
 * What Amplitude (Actions) sends for a group call: `/identify` if anybody is named, then `/groupidentify`; the second
 * is never made if Amplitude refuses the first. There is no fallback type. Left out: `time`, which is the call's
 * timestamp, and the form field `options=undefined` of calls without a Minimum ID Length.
 */
export function deliverActions(call: GroupCall, mapping: GroupMapping): Delivery {
  const problems: string[] = [];
  const type = asText('Group Type', resolve(mapping.group_type, call), problems);
  const value = asText('Group Value', resolve(mapping.group_value, call), problems);
  const group_properties = properties(mapping, call, problems);
  if (problems.length > 0) return { calls: [], problems };

  const { min_id_length: minimum = 0 } = mapping;
  const options = minimum > 0 ? { minIdLength: minimum } : {};
  const user = wireUser({
    ...(call.userId ? { userId: call.userId } : {}),
    ...(call.anonymousId ? { deviceId: call.anonymousId } : {}),
  });
  // The destination builds `{ [type]: value }`, in which `__proto__` is a member like any other.
  const groups = Object.fromEntries([[type, value]]);
  const identify: Call = {
    endpoint: 'identify',
    identification: [{ ...user, groups, user_properties: groups, library: 'segment' }],
    ...options,
  };
  const groupIdentify: Call = {
    endpoint: 'groupidentify',
    identification: [{ group_type: type, group_value: value, group_properties, library: 'segment' }],
    ...options,
  };
  return { calls: Object.keys(user).length > 0 ? [identify, groupIdentify] : [groupIdentify], problems };
}
