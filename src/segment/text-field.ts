import { isMissing } from './validation.ts';

function kindOf(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  return Array.isArray(value) ? 'an array' : 'an object';
}

/**
 * What validation makes of a required text field: empty text is dropped, and only then the only item taken out of a list,
 * which may be empty or null; text is made of that, of numbers and of booleans.
 * @param problems gets a line if the field is refused
 */
export function asText(label: string, value: unknown, problems: string[]): string {
  const only = Array.isArray(value) && value.length === 1 ? (value[0] ?? '') : value;
  if (isMissing(value)) problems.push(`${label} is missing, so nothing is sent.`);
  else if (typeof only === 'object' || typeof only === 'function')
    problems.push(`${label} must be a string but it was ${kindOf(value)}, so nothing is sent.`);
  else return String(only);
  return '';
}

/** Options of a request, as the destination sends them. */
export function lengthOption(minimum = 0): { minIdLength?: number } {
  return minimum > 0 ? { minIdLength: minimum } : {};
}
