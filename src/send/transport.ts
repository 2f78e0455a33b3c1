import type { Call } from '../amplitude/call.ts';
import { HOSTS } from '../amplitude/endpoints.ts';
import { type HttpRequest, toRequest } from '../amplitude/request.ts';
import type { Region } from '../plan/plan.ts';
import { SANDBOX_KEY } from './sandbox-key.ts';

/** Where tests can go, the safe place first. */
export const DESTINATION_IDS = ['sandbox', 'direct', 'relay'] as const;
/** The sandbox, Amplitude straight from this browser, or Amplitude through the local server. */
export type DestinationId = (typeof DESTINATION_IDS)[number];

/** Where a call is to go. */
export interface Route {
  destination: DestinationId;
  region: Region;
  /** This page's own server, such as `http://127.0.0.1:4173`. */
  origin: string;
}

/** The address that the path of an endpoint is put behind. */
export function baseOf({ destination, region, origin }: Route): string {
  switch (destination) {
    case 'sandbox':
      return `${origin}/sandbox`;
    case 'relay':
      return `${origin}/relay/${region}`;
    case 'direct':
      return HOSTS[region];
  }
}

/**
 * Encodes a call for a destination. The sandbox is given its own key instead of `apiKey`.
 * @param fault a fault to provoke in the sandbox, such as `429`; other destinations are never asked for one
 */
export function requestFor(call: Call, route: Route, apiKey: string, fault?: string): HttpRequest {
  const inSandbox = route.destination === 'sandbox';
  const request = toRequest(call, {
    region: route.region,
    apiKey: inSandbox ? SANDBOX_KEY : apiKey,
    base: baseOf(route),
  });
  return inSandbox && fault !== undefined
    ? { ...request, url: `${request.url}?${new URLSearchParams({ fault })}` }
    : request;
}
