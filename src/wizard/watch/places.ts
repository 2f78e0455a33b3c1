import type { SandboxAddresses } from '../../sandbox/stream-events.ts';

/** Where an app may run, and the sandbox's address from there. */
export interface AppPlace {
  id: string;
  title: string;
  base: string;
}

function withHost(base: string, host: string): string {
  const url = new URL(base);
  url.hostname = host;
  return url.href.replace(/\/$/, '');
}

/** The places an app may run at. */
export function placesOf({ base, network, https }: SandboxAddresses): AppPlace[] {
  return [
    { id: 'here', title: 'This machine, iOS simulator', base },
    { id: 'android', title: 'Android emulator', base: withHost(base, '10.0.2.2') },
    { id: 'container', title: 'Container on this machine', base: withHost(base, 'host.docker.internal') },
    ...network.map((address) => ({ id: address, title: `Phone, network · ${new URL(address).host}`, base: address })),
    ...(https ? [{ id: 'https', title: 'This machine, with https', base: https.base }] : []),
  ];
}
