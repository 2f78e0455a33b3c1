import { textOf } from '../code/line.ts';
import { curlCommand } from '../sources/http-clients/curl.ts';
import type { HistoryEntry } from './history.ts';
import { baseOf } from './transport.ts';

/**
 * A send of the session as a cURL command, with the placeholder unless a key is given. What went through the relay
 * goes to Amplitude itself, as cURL needs no relay. A provoked fault is not repeated.
 * @param origin this page's own server
 */
export function curlOf(
  { call, region, destination }: Pick<HistoryEntry, 'call' | 'region' | 'destination'>,
  origin: string,
  apiKey?: string,
): string {
  const to = destination === 'relay' ? 'direct' : destination;
  return textOf(
    curlCommand(call, region, {
      endpoint: baseOf({ destination: to, region, origin }),
      ...(apiKey === undefined ? {} : { apiKey }),
    }),
  );
}
