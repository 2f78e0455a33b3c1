import type { PropertyValue } from '../plan/operations.ts';

/** Ids as the wire spells them. */
export interface WireUser {
  user_id?: string;
  device_id?: string;
}

/** Group values on the wire: one as text, several as a list. */
export type WireGroups = Record<string, string | string[]>;

/** One entry of `/identify`. */
export interface Identification extends WireUser {
  groups: WireGroups;
  user_properties?: Record<string, unknown>;
  [more: string]: unknown;
}

/** One entry of `/groupidentify`. */
export interface GroupIdentification {
  group_type: string;
  group_value: string;
  group_properties: Record<string, unknown>;
  [more: string]: unknown;
}

/** One event of `/2/httpapi` or `/batch`. */
export interface WireEvent extends WireUser {
  event_type: string;
  event_properties?: Record<string, PropertyValue>;
  user_properties?: Record<string, unknown>;
  groups?: WireGroups;
  group_properties?: Record<string, unknown>;
}

/** What is said to Amplitude in one request, without the API key and without an encoding. */
export type Call = (
  | { endpoint: 'identify'; identification: Identification[] }
  | { endpoint: 'groupidentify'; identification: GroupIdentification[] }
  | { endpoint: 'httpapi' | 'batch'; events: WireEvent[] }
) & { minIdLength?: number };

/** Values as the wire wants them: `"15"`, or `["tennis", "soccer"]`. */
export function wireValues(values: readonly string[]): string | string[] {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : [...values];
}
