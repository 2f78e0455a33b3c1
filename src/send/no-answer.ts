import { endpointAnswers, ownServerAnswers, type Surroundings } from './canary.ts';
import type { Where } from './outcome.ts';

/** Why there is no answer to read. */
export type NoAnswer =
  | { cause: 'unreadable'; where: Where }
  | { cause: 'blocked' }
  | { cause: 'offline'; where: Where };

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

/** Sandbox and relay: no other site is asked, so the browser hides nothing. Either the server is gone or it hung up. */
async function ownServer(url: string, surroundings: Surroundings): Promise<NoAnswer> {
  if (await ownServerAnswers(surroundings)) return { cause: 'unreadable', where: 'server' };
  // A server on this computer is reached without a network.
  return { cause: 'offline', where: surroundings.online() || isLoopback(url) ? 'server' : 'browser' };
}

async function otherHost(url: string, surroundings: Surroundings): Promise<NoAnswer> {
  if (!surroundings.online()) return { cause: 'offline', where: 'browser' };
  const [host, own] = await Promise.all([endpointAnswers(url, surroundings), ownServerAnswers(surroundings)]);
  if (host) return { cause: 'unreadable', where: 'browser' };
  return own ? { cause: 'blocked' } : { cause: 'offline', where: 'browser' };
}

/**
 * Finds out why fetch failed. Browsers say the same for a blocker, a broken line and a missing CORS header, in words
 * that differ from browser to browser; so the surroundings are asked instead.
 */
export function whyNoAnswer(url: string, surroundings: Surroundings): Promise<NoAnswer> {
  const isOwn = surroundings.origin !== undefined && new URL(url).origin === surroundings.origin;
  return isOwn ? ownServer(url, surroundings) : otherHost(url, surroundings);
}
