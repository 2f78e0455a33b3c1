import { at, type Node } from '../json/node.ts';
import { eventsMember } from './read-json.ts';
import type { AmplitudeSubject } from './subject.ts';

function isEvents({ meant }: AmplitudeSubject): boolean {
  return meant === 'httpapi' || meant === 'batch';
}

/** The value that lists events or identifications, or is the only one; also where its name is misspelt. */
export function listIn(subject: AmplitudeSubject): Node | undefined {
  const { doc, carriage } = subject;
  if (doc === undefined) return undefined;
  if (isEvents(subject)) return carriage === 'bare' ? doc.root : eventsMember(doc.root)?.value;
  return carriage === 'json' ? (at(doc.root, 'identification') ?? undefined) : doc.root;
}

/** The events or identifications of a request, as they are meant. */
export function entriesOf(subject: AmplitudeSubject): readonly Node[] {
  const list = listIn(subject);
  if (list === undefined) return [];
  return list.kind === 'array' ? list.items : [list];
}
