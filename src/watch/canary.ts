import { type HttpRequest, jsonBody } from '../amplitude/request.ts';
import { bashQuote } from '../code/bash.ts';
import type { SourceId } from '../plan/plan.ts';
import type { Report } from '../sandbox/report.ts';
import { trackingHost } from '../sources/segment/endpoint.ts';

/** The event of canaries. The check list takes no notice of it. */
export const CANARY_EVENT = 'Group Setup Canary';

const DEVICE = 'group-setup-canary';
/** It is nobody’s. */
const KEY = 'key-of-nobody';

/** A harmless request, and the same for a shell. */
export interface Canary {
  request: HttpRequest;
  curl: string;
}

function jsonRequest(url: string, body: unknown): HttpRequest {
  return { method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/**
 * A request that shows whether a sandbox can be reached, from the page or from another machine: one event without
 * groups, of a device of its own, by the way that the source takes.
 * @param base ingestion base of a sandbox, such as `http://127.0.0.1:4173/sandbox`
 */
export function canaryFor(source: SourceId, base: string): Canary {
  const request =
    source === 'segment'
      ? jsonRequest(`${trackingHost(base)}/v1/track`, { writeKey: KEY, anonymousId: DEVICE, event: CANARY_EVENT })
      : jsonRequest(
          `${base.replace(/\/+$/, '')}/2/httpapi`,
          jsonBody({ endpoint: 'httpapi', events: [{ device_id: DEVICE, event_type: CANARY_EVENT }] }, KEY),
        );
  const { url, headers, body } = request;
  const header = Object.entries(headers).map(([name, value]) => `--header ${bashQuote(`${name}: ${value}`)}`);
  return { request, curl: ['curl', bashQuote(url), ...header, '--data-raw', bashQuote(body)].join(' ') };
}

/** Whether a report is of a canary, or of what Segment's destination made of one. */
export function isCanary({ request }: Report): boolean {
  return request.body.some(({ text }) => text.includes(CANARY_EVENT));
}
