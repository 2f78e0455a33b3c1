import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { isDirective } from './directive.ts';
import { valueAt } from './path.ts';
import { copiedMembers, isMissing } from './validation.ts';

/** A path into a call, in Segment's own notation. */
export interface PathDirective {
  '@path': string;
}

/** What a field of a mapping is filled with: something of the call, or fixed text. */
export type Mapped = PathDirective | string;

/** What a field that takes an object is filled with: an object of the call, or one put together of named fields. */
export type MappedObject = PathDirective | Record<string, Mapped>;

/** Whether a field is filled by a path. */
export function isPath(mapped: MappedObject | Mapped): mapped is PathDirective {
  return typeof mapped === 'object' && Object.hasOwn(mapped, '@path') && typeof mapped['@path'] === 'string';
}

/** What fills a field. */
export function resolve(mapped: Mapped | undefined, call: object): unknown {
  return mapped !== undefined && isPath(mapped) ? valueAt(call, mapped['@path']) : mapped;
}

function found(label: string, mapped: MappedObject, call: object, problems: string[]): unknown {
  if (isPath(mapped)) {
    const value = valueAt(call, mapped['@path']);
    return isMissing(value) ? undefined : value;
  }
  if (Object.keys(mapped).some(isDirective))
    problems.push(`A name in ${label} begins with @, which breaks the mapping, so nothing is sent.`);
  return Object.fromEntries(Object.entries(mapped).map(([name, source]) => [name, resolve(source, call)]));
}

/**
 * What fills a field that takes an object; nothing if the call has none at the path.
 * @param problems gets a line if the field is refused
 */
export function resolveObject(
  label: string,
  mapped: MappedObject,
  call: object,
  problems: string[],
): Record<string, unknown> | undefined {
  const value = found(label, mapped, call, problems);
  if (value === undefined) return undefined;
  if (isDictionary(value)) return copiedMembers(value);
  problems.push(`${label} must be an object, so nothing is sent.`);
  return undefined;
}
