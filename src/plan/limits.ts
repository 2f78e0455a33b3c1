/** Amplitude's limits, from its HTTP V2, Group Identify and account-level reporting pages. */
export const LIMITS = {
  /** Group types in a project, for good, and on one call. */
  groupTypes: 5,
  /** Group values on one event or identification, over all types. */
  groupValues: 10,
  /** Characters; longer strings are cut, not refused. */
  stringLength: 1024,
  /** Group properties in one request. */
  groupProperties: 1024,
  /** Names of group properties in a project. */
  projectGroupProperties: 1000,
  /** Identifications in one group identify request. */
  identifications: 1024,
  /** Bytes of one `/2/httpapi` or `/groupidentify` request. */
  requestBytes: 1_000_000,
  /** Bytes of one `/batch` request. */
  batchBytes: 20_000_000,
  /** Events in one request. */
  events: 2000,
  /** Characters a user or device id needs unless `min_id_length` says otherwise. */
  idLength: 5,
  /** Levels of nesting in a property value. */
  nesting: 40,
} as const;
