import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { Report } from '../sandbox/report.ts';

/** Names of the parts that hold them: the body itself, or a field of a form. */
const WHERE = ['', 'identification', 'e'];

type Entry = Record<string, unknown>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Long bodies are cut where they are told.
    return undefined;
  }
}

/** The events or identifications of a request as it said them; none of a body that is too long to be told whole. */
export function entriesIn({ request }: Pick<Report, 'request'>): Entry[] {
  const part = request.body.find(({ name }) => WHERE.includes(name));
  const body = part === undefined ? undefined : parsed(part.text);
  const list = isDictionary(body) && 'events' in body ? body.events : body;
  return (Array.isArray(list) ? list : [list]).filter(isDictionary);
}
