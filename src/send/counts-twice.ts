import type { Call, WireEvent } from '../amplitude/call.ts';
import { operationsIn } from '../amplitude/operation-dictionary.ts';
import type { Operation } from '../plan/operations.ts';
import { shortText } from '../plan/short-text.ts';

/**
 * Operations that do something else the second time. The others can be repeated: `$preInsert` and `$postInsert` skip
 * what is in the list already.
 */
const REPEATABLE_NOT: ReadonlySet<Operation> = new Set(['$add', '$append', '$prepend']);

function inDictionary(dictionary: unknown): string[] {
  return operationsIn(dictionary)
    .filter(({ operation }) => REPEATABLE_NOT.has(operation))
    .map(({ operation, property }) => `${operation} on “${shortText(property)}”`);
}

function inEvent(event: WireEvent): string[] {
  switch (event.event_type) {
    case '$identify':
      return inDictionary(event.user_properties);
    case '$groupidentify':
      return inDictionary(event.group_properties);
    default:
      // Events with an insert_id are taken once in seven days.
      return Object.hasOwn(event, 'insert_id') ? [] : [`the event “${shortText(event.event_type)}”`];
  }
}

/** What a second arrival of the same call would count a second time, in words: `$add on “seats”`. */
export function countsTwice(call: Call): string[] {
  const found = (() => {
    switch (call.endpoint) {
      case 'identify':
        return call.identification.flatMap((entry) => inDictionary(entry.user_properties));
      case 'groupidentify':
        return call.identification.flatMap((entry) => inDictionary(entry.group_properties));
      default:
        return call.events.flatMap(inEvent);
    }
  })();
  return [...new Set(found)];
}
