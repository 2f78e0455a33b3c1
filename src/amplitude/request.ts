import type { Region } from '../plan/plan.ts';
import type { Call } from './call.ts';
import { endpointUrl } from './endpoints.ts';

/** A request as plain data: what is shown is what is sent. */
export interface HttpRequest {
  method: 'POST';
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Where a request goes and whose it is. */
export interface Addressing {
  region: Region;
  apiKey: string;
  /** Ingestion host to use instead of Amplitude's, without the endpoint's path. */
  base?: string;
}

/** Stands for the key wherever it is not the user's explicit wish to show it. */
export const KEY_PLACEHOLDER = 'YOUR_API_KEY';

/** Form fields of a call to one of the identify endpoints, undecorated: name and text. */
export function formFields(call: Extract<Call, { identification: unknown }>, apiKey: string): [string, string][] {
  const options: [string, string][] =
    call.minIdLength === undefined ? [] : [['options', JSON.stringify({ min_id_length: call.minIdLength })]];
  return [['api_key', apiKey], ['identification', JSON.stringify(call.identification)], ...options];
}

/** JSON body of a call to `/2/httpapi` or `/batch`. */
export function jsonBody(call: Extract<Call, { events: unknown }>, apiKey: string): Record<string, unknown> {
  return {
    api_key: apiKey,
    events: call.events,
    ...(call.minIdLength === undefined ? {} : { options: { min_id_length: call.minIdLength } }),
  };
}

/**
 * Encodes a call. The identify endpoints take a form, which makes it a "simple" request that no browser preflights;
 * the event endpoints take JSON.
 */
export function toRequest(call: Call, { region, apiKey, base }: Addressing): HttpRequest {
  const url = endpointUrl(call.endpoint, region, base);
  if ('identification' in call)
    return {
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(formFields(call, apiKey)).toString(),
    };
  return {
    method: 'POST',
    url,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(jsonBody(call, apiKey)),
  };
}

/** Bytes of a request's body on the wire, uncompressed. */
export function bodyBytes(request: HttpRequest): number {
  return new TextEncoder().encode(request.body).length;
}
