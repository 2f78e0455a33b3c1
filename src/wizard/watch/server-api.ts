import type { SandboxState } from '../../sandbox/state.ts';
import type { Forwarding, SandboxAddresses } from '../../sandbox/stream-events.ts';
import type { Setup } from '../../segment/setup.ts';

async function send(path: string, method: 'PUT' | 'POST', value?: unknown): Promise<void> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
  const { ok, status } = await fetch(path, { method, ...(value === undefined ? {} : json) });
  if (!ok) throw new Error(`The server answered ${status}.`);
}

async function read<T>(path: string): Promise<T | undefined> {
  const answer = await fetch(path, { cache: 'no-store' });
  const isJson = answer.headers.get('content-type')?.includes('json');
  return answer.ok && isJson ? ((await answer.json()) as T) : undefined;
}

/** Where the sandbox can be reached; `static` where the page has no server. Rejects if nothing answers. */
export async function readAddresses(): Promise<SandboxAddresses | 'static'> {
  return (await read<SandboxAddresses>('/sandbox/addresses')) ?? 'static';
}

/** What the sandbox knows by now. Rejects if nothing answers. */
export async function readState(): Promise<SandboxState | undefined> {
  return (await read<{ state: SandboxState }>('/sandbox/state'))?.state;
}

/** Makes the sandbox forget everything, requests included. */
export function emptySandbox(): Promise<void> {
  return send('/sandbox/reset', 'POST');
}

/** Has requests passed on to Amplitude, or no longer. */
export function setForwarding(forwarding: Forwarding | null): Promise<void> {
  return send('/sandbox/forwarding', 'PUT', forwarding);
}

/** Sets up Segment's destination for the calls that arrive from now on. */
export function setDestination(setup: Setup): Promise<void> {
  return send('/sandbox/segment/destination', 'PUT', setup);
}
