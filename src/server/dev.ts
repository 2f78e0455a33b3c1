import { createApp } from './app.ts';
import { type Listener, listenerOf } from './listener.ts';
import { ownHosts } from './own-hosts.ts';
import { serverSandbox } from './server-sandbox.ts';

const sandbox = serverSandbox();
const listeners = new Map<number, Listener>();

/** Sandbox and relay for Vite's dev server, which checks Host itself and takes loopback names and addresses only. */
export function devListener(port: number): Listener {
  const listener =
    listeners.get(port) ?? listenerOf(createApp({ sandbox, allowsHost: ownHosts('0.0.0.0', port) }).fetch);
  listeners.set(port, listener);
  return listener;
}
