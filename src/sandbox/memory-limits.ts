import { LIMITS } from '../plan/limits.ts';

/** How much the sandbox remembers. What is older or more falls out of memory and is counted. */
export interface MemoryLimits {
  users: number;
  groups: number;
  events: number;
  reports: number;
  /** Pairs of device id and `insert_id` remembered for deduplication. */
  insertIds: number;
  /** Names of group types, those beyond the five included. */
  groupTypes: number;
  /** Properties of one user or group. */
  properties: number;
  /** Characters in the properties of all users together; likewise groups, events. */
  characters: number;
  /** Characters in all reports together. */
  reportCharacters: number;
}

/** Enough for an afternoon of testing; some tens of megabytes at the very most. */
export const MEMORY_LIMITS: MemoryLimits = {
  users: 500,
  groups: 500,
  events: 200,
  reports: 200,
  insertIds: 10_000,
  groupTypes: 50,
  properties: LIMITS.groupProperties,
  characters: 4_000_000,
  reportCharacters: 4_000_000,
};
