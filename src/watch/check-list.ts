import type { EffectKind } from '../plan/effects.ts';

/** Whether an item of the plan did not come yet, came as planned, or came only otherwise. */
export type ItemState = 'waiting' | 'seen' | 'wrong';

/** Line of the plan's code to look at, counted from 1. */
export interface CodePlace {
  file: string;
  line: number;
  text: string;
}

/** One thing of the plan that the user's app is to send. */
export interface CheckItem {
  /** The same for the same item of a plan; unique in a list. */
  id: string;
  kind: EffectKind;
  /** What is to come: `org_id as a user-level group`. */
  what: string;
  state: ItemState;
  /** On which events, with which values, how often: in words. */
  detail?: string;
  /** Why it is wrong, and what to do. */
  reason?: string;
  fix?: string;
  place?: CodePlace;
  /** Newest report that decided it. */
  report?: number;
}

/** What findings are about. */
export type FindingCode =
  | 'near-duplicate-type'
  | 'other-type'
  | 'segment-fallback-type'
  | 'sixth-type'
  | 'name-as-value'
  | 'short-id'
  | 'other-user'
  | 'sets-no-group'
  | 'refused'
  | 'no-endpoint'
  | 'not-through-segment'
  | 'left-out'
  | 'dropped';

/** Something wrong that is no item of the plan. */
export interface Finding {
  /** The same for the same thing, however often it comes; unique in a list. */
  id: string;
  code: FindingCode;
  what: string;
  fix?: string;
  place?: CodePlace;
  /** Newest report that shows it. */
  report: number;
  /** How often it came. */
  count: number;
}

/** A plan held against what arrived. */
export interface CheckList {
  /** In the order of the plan: groups, the events that carry them, group properties. */
  items: readonly CheckItem[];
  /** In order of arrival. */
  findings: readonly Finding[];
  /** Whether all items are seen, and there is one. */
  done: boolean;
  /** Items seen. */
  seen: number;
  /** Requests of the app; what Segment's destination made of them is not counted. */
  requests: number;
  /** Requests that named a group, or described one. */
  withGroups: number;
  /** Requests to a path that is no endpoint. */
  strays: number;
  /** Requests to endpoints of which nothing counts: refused, not answered, or not on the plan’s way. */
  refused: number;
}
