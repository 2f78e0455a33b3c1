import { createSandbox } from '../sandbox/sandbox.ts';
import { createApp } from './app.ts';
import { type Listener, listenerOf } from './listener.ts';
import { ownHosts } from './own-hosts.ts';

const sandbox = createSandbox();

/** Sandbox and relay for Vite's dev server, which checks Host itself and takes loopback names and addresses only. */
export function devListener(port: number): Listener {
  return listenerOf(createApp({ sandbox, allowsHost: ownHosts('0.0.0.0', port) }).fetch);
}
