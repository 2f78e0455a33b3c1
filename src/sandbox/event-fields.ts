import { isDictionary, isMixed } from '../amplitude/operation-dictionary.ts';
import { LIMITS } from '../plan/limits.ts';

type Check = (value: unknown) => boolean;

/** Whether a value nests at most `levels` deep; text and numbers are level 0. */
export function isShallow(value: unknown, levels: number = LIMITS.nesting): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isShallow(item, levels - 1));
}

const isText: Check = (value) => ['string', 'number', 'boolean'].includes(typeof value);
const isNumber: Check = (value) => typeof value === 'number';
const isInteger: Check = (value) => Number.isInteger(value);
const isProperties: Check = (value) => isDictionary(value) && isShallow(value);

/** Plain keys or operations, never both: what the service does to a mixture is not documented, so it is refused. */
export const isPropertyChanges: Check = (value) => isDictionary(value) && isShallow(value) && !isMixed(value);

/** How strict the service is about each field is not documented; wrong kinds are refused, numbers pass as text. */
const CHECKS: readonly (readonly [Check, readonly string[]])[] = [
  [isText, ['event_type', 'insert_id', 'user_agent', 'library', 'partner_id', 'productId', 'revenueType', 'currency']],
  [isInteger, ['time', 'event_id', 'session_id', 'quantity']],
  [isProperties, ['event_properties']],
  [isPropertyChanges, ['user_properties', 'group_properties']],
  [isDictionary, ['groups', 'plan']],
  [(value) => typeof value === 'boolean', ['$skip_user_properties_sync']],
  [isText, ['app_version', 'platform', 'os_name', 'os_version', 'device_brand', 'device_manufacturer', 'device_model']],
  [isText, ['carrier', 'country', 'region', 'city', 'dma', 'language']],
  [isNumber, ['price', 'revenue', 'location_lat', 'location_lng']],
  [isText, ['ip', 'idfa', 'idfv', 'adid', 'android_id', 'android_app_set_id']],
];

/** Fields of an event that hold a value of the wrong kind. A field that is null counts as absent. */
export function badFieldsOf(event: Record<string, unknown>): string[] {
  return CHECKS.flatMap(([check, names]) =>
    names.filter((name) => Object.hasOwn(event, name) && event[name] !== null && !check(event[name])),
  );
}
