import type { Operation } from './operations.ts';
import {
  DEFAULT_SEGMENT,
  type EventEndpoint,
  type Membership,
  type Region,
  type SegmentPlan,
  type SourceId,
} from './plan.ts';

/** What kind of value a typed text stands for. A list is typed with commas, or as JSON. */
export const VALUE_KINDS = ['text', 'number', 'boolean', 'list'] as const;
/** Text, number, true/false, or list. */
export type ValueKind = (typeof VALUE_KINDS)[number];

/** A value as typed. */
export interface TypedValue {
  kind: ValueKind;
  value: string;
}

/** A property of an event, as typed. */
export interface PropertyAnswer extends TypedValue {
  property: string;
}

/** A change to a group's property, as typed. */
export interface OperationAnswer extends PropertyAnswer {
  operation: Operation;
}

/** One group, as typed: its value, whether the user belongs to it, and what is known about it. */
export interface GroupAnswer {
  value: string;
  member: boolean;
  operations: OperationAnswer[];
}

/** A group type with its groups, as typed. */
export interface GroupTypeAnswer {
  type: string;
  values: GroupAnswer[];
}

/** Everything typed so far, finished or not. It survives reload; the API key is no part of it. */
export interface Answers {
  source: SourceId | '';
  /** The target chosen last for each source. */
  targets: Partial<Record<SourceId, string>>;
  region: Region;
  endpoint: EventEndpoint;
  userId: string;
  deviceId: string;
  /** 0 leaves it to Amplitude. */
  minIdLength: number;
  membership: Membership;
  groups: GroupTypeAnswer[];
  event: { type: string; properties: PropertyAnswer[] };
  segment: SegmentPlan;
}

/** An empty row for a change to a property. */
export function emptyOperation(operation: Operation = '$set'): OperationAnswer {
  return { operation, property: '', kind: operation === '$add' ? 'number' : 'text', value: '' };
}

/** An empty row for a group. */
export function emptyGroup(): GroupAnswer {
  return { value: '', member: true, operations: [] };
}

/** An empty row for a group type. */
export function emptyGroupType(): GroupTypeAnswer {
  return { type: '', values: [emptyGroup()] };
}

/** What the wizard starts with: nothing but one empty row, and a user nobody mistakes for a customer. */
export function emptyAnswers(testUser: string): Answers {
  return {
    source: '',
    targets: {},
    region: 'us',
    endpoint: 'httpapi',
    userId: testUser,
    deviceId: '',
    minIdLength: 0,
    membership: 'user',
    groups: [emptyGroupType()],
    event: { type: '', properties: [] },
    segment: DEFAULT_SEGMENT,
  };
}
