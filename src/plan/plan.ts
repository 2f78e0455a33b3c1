import type { PropertyOperation, PropertyValue } from './operations.ts';

/** Ways to send data, as the plan file names them. */
export const SOURCE_IDS = ['sdk', 'identify-api', 'http-api', 'segment', 'group-identify'] as const;
/** One way to send data. */
export type SourceId = (typeof SOURCE_IDS)[number];

/** Where the Amplitude project keeps its data. */
export const REGIONS = ['us', 'eu'] as const;
/** US or EU data residency. */
export type Region = (typeof REGIONS)[number];

/** How long a user belongs to a group: `user` until overwritten, `event` for one event. */
export const MEMBERSHIPS = ['user', 'event'] as const;
/** User-level or event-level. */
export type Membership = (typeof MEMBERSHIPS)[number];

/** Segment's two destinations for Amplitude. */
export const DESTINATIONS = ['actions', 'classic'] as const;
/** Amplitude (Actions) or Amplitude (Classic). */
export type Destination = (typeof DESTINATIONS)[number];

/** Where the HTTP API takes events: `/2/httpapi` or `/batch`. */
export const EVENT_ENDPOINTS = ['httpapi', 'batch'] as const;
/** HTTP API V2 or Batch. */
export type EventEndpoint = (typeof EVENT_ENDPOINTS)[number];

/** Who does it. */
export interface UserRef {
  userId?: string;
  deviceId?: string;
}

/** A group type with the values the user belongs to. Values are text, kept as typed (`007`, `1e5`, `true`). */
export interface GroupMembership {
  type: string;
  values: string[];
}

/** What is known about one group. */
export interface GroupDescription {
  type: string;
  value: string;
  operations: PropertyOperation[];
}

/** The event of event-level groups. */
export interface PlanEvent {
  type: string;
  properties?: Record<string, PropertyValue>;
}

/** How Segment is told which traits hold group type and group value. */
export interface SegmentPlan {
  destination: Destination;
  groupTypeTrait: string;
  groupValueTrait: string;
}

/** The user's answers as one plain value, version 1. It never holds the API key. */
export interface Plan {
  version: 1;
  source: SourceId;
  /** Id of an SDK, HTTP client or Segment library, from the registry of the source. */
  target: string;
  region: Region;
  /** Where the HTTP API's events go; `httpapi` unless given. Says nothing to other sources. */
  endpoint?: EventEndpoint;
  user: UserRef;
  /** Ids shorter than five characters are sent with this as `min_id_length`. */
  minIdLength?: number;
  membership: Membership;
  groups: GroupMembership[];
  event?: PlanEvent;
  groupProperties: GroupDescription[];
  segment?: SegmentPlan;
}

/** Trait names the wizard proposes; the names are free, the call and the settings must agree. */
export const DEFAULT_SEGMENT: SegmentPlan = {
  destination: 'actions',
  groupTypeTrait: 'group_type',
  groupValueTrait: 'group_value',
};
