import type { AllowsHost } from './same-origin.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const WILDCARDS = ['0.0.0.0', '::'];
const ADDRESS = /^(\d+\.\d+\.\d+\.\d+|\[[\da-f:.]+\])$/;

/** A host name as a URL spells it: `::1` is `[::1]`. */
export function urlHost(hostname: string): string {
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}

/** Whether a server bound to `hostname` is reachable from this machine only. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.includes(urlHost(hostname)) || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** Whether a server bound to `hostname` listens on every address of its machine. */
export function isWildcard(hostname: string): boolean {
  return WILDCARDS.includes(hostname);
}

/**
 * The names a server bound to `hostname` and `port` goes by, in a Host header: the loopback names, its own, and any
 * numeric address if it listens on all of them. A page that points its own name here (DNS rebinding) has a name, which
 * is never in the list.
 */
export function ownHosts(hostname: string, port: number, scheme: 'http' | 'https' = 'http'): AllowsHost {
  const at = (name: string) => new URL(`${scheme}://${name}:${port}`).host;
  const names = new Set([...LOOPBACK, urlHost(hostname)].map(at));
  return (host) => {
    if (names.has(host)) return true;
    const { hostname: name } = new URL(`http://${host}`);
    return isWildcard(hostname) && ADDRESS.test(name) && at(name) === host;
  };
}
