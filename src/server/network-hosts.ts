import { networkInterfaces } from 'node:os';
import { isLoopback, isWildcard, urlHost } from './own-hosts.ts';

/** The machine's addresses in its networks, version 4: those that a phone is given. */
function networkAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  );
}

/** Hosts, as URLs spell them, under which other devices reach a server bound to `hostname`. */
export function networkHosts(hostname: string): string[] {
  if (isWildcard(hostname)) return networkAddresses();
  return isLoopback(hostname) ? [] : [urlHost(hostname)];
}
