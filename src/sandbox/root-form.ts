import { parseJson } from './json.ts';

/** Events as the older SDKs of phones post them, which the Unity plugin wraps. */
export interface RootForm {
  apiKey: string | undefined;
  content: { events: unknown };
}

/**
 * Reads a form for the root of the host, which is no path of an endpoint: `client=KEY&e=[{…}]`. Amplitude still takes
 * it. Nothing for any other form.
 */
export function rootFormIn(fields: readonly (readonly [name: string, value: string])[]): RootForm | undefined {
  const field = (wanted: string) => fields.find(([name]) => name === wanted)?.[1];
  const events = field('e');
  return events === undefined ? undefined : { apiKey: field('client'), content: { events: parseJson(events) } };
}
