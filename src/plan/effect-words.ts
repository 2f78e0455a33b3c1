import type { Effect } from './effects.ts';
import type { PropertyValue, Scalar } from './operations.ts';
import type { UserRef } from './plan.ts';
import { shortText } from './short-text.ts';

type PropertyEffect = Extract<Effect, { kind: 'group-property' }>;

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Text that would be read as something else goes in quotation marks: `“007”`, `“true”`, `“”`, `“ x ”`. */
function scalarWords(value: Scalar): string {
  // Requests are read as they come: Segment's Android library sends objects.
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const mistakable = value.trim() !== value || value === '' || /^(?:true|false|[-+.\d].*)$/s.test(value);
  const text = shortText(value);
  return mistakable ? `“${text}”` : text;
}

function valueWords(value: PropertyValue): string {
  if (!Array.isArray(value)) return scalarWords(value);
  return value.length === 0 ? 'an empty list' : listed(value.map(scalarWords));
}

function userWords({ userId, deviceId }: UserRef): string {
  if (userId !== undefined) return shortText(userId);
  return deviceId === undefined ? 'The user' : `Device ${shortText(deviceId)}`;
}

function groupWords(type: string, values: readonly string[]): string {
  return `${shortText(type)} ${listed(values.map((value) => shortText(value)))}`;
}

function added(property: string, to: PropertyValue): string {
  const shrinks = typeof to === 'number' && to < 0;
  return shrinks ? `${property} shrinks by ${-to}` : `${property} grows by ${valueWords(to)}`;
}

function inserted(property: string, to: PropertyValue, end: string): string {
  const several = Array.isArray(to) && to.length > 1;
  return `${property} gets ${valueWords(to)} at the ${end}, ${several ? 'except what' : 'unless it'} is in the list already`;
}

function changeWords({ operation, property: name, to }: PropertyEffect): string {
  const property = shortText(name);
  switch (operation) {
    case '$clearAll':
      return 'all properties are removed, for good';
    case '$unset':
      return `${property} is removed`;
    case '$set':
      return `${property} is set to ${valueWords(to)}`;
    case '$setOnce':
      return `${property} is set to ${valueWords(to)}, unless it was set before`;
    case '$add':
      return added(property, to);
    case '$append':
      return `${property} gets ${valueWords(to)} at the end`;
    case '$prepend':
      return `${property} gets ${valueWords(to)} at the front`;
    case '$preInsert':
      return inserted(property, to, 'front');
    case '$postInsert':
      return inserted(property, to, 'end');
    case '$remove':
      return `${property} loses ${valueWords(to)}`;
  }
}

/** Says in one line what Amplitude will know: `org_id 15: seats grows by 3`. Long text is shortened. */
export function effectInWords(effect: Effect): string {
  switch (effect.kind) {
    case 'user-group':
      return `${userWords(effect.user)} belongs to ${groupWords(effect.type, effect.values)}, until overwritten`;
    case 'event-group':
      return `The event ${shortText(effect.event)} counts for ${groupWords(effect.type, effect.values)}`;
    case 'group-property':
      return `${groupWords(effect.type, [effect.value])}: ${changeWords(effect)}`;
  }
}
