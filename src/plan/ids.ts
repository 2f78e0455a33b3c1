import { LIMITS } from './limits.ts';

/** Ids Amplitude refuses whatever their length (HTTP V2 page); compared without regard to case, to be safe. */
const INVALID_IDS = new Set([
  '',
  'anonymous',
  'nil',
  'none',
  'null',
  'n/a',
  'na',
  'undefined',
  'unknown',
  '00000000-0000-0000-0000-000000000000',
  '{}',
  'lmy47d',
  '0',
  '-1',
]);

/** What is wrong with an id: on the invalid list, or shorter than `minLength` characters. */
export type IdFault = 'invalid' | 'short';

/**
 * Judges a user or device id as Amplitude does.
 * @param minLength characters wanted; `min_id_length` of the request, 5 without it
 */
export function idFault(id: string, minLength: number = LIMITS.idLength): IdFault | undefined {
  if (INVALID_IDS.has(id.toLowerCase())) return 'invalid';
  return id.length < minLength ? 'short' : undefined;
}
