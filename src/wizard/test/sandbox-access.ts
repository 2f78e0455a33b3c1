import { useEffect, useState } from 'react';
import type { Report } from '../../sandbox/report.ts';
import type { SandboxState } from '../../sandbox/state.ts';
import type { Setup } from '../../segment/setup.ts';
import type { Fetch } from '../../send/wire.ts';

/** What the sandbox knows and what it was told. */
export interface SandboxView {
  state: SandboxState;
  reports: readonly Report[];
}

/** The way to the sandbox: on this page's server, or inside the page where there is no server. */
export interface SandboxAccess {
  hasServer: boolean;
  /** Sends to the sandbox, where it is not the browser's fetch. */
  fetch?: Fetch;
  view: () => Promise<SandboxView>;
  reset: () => Promise<void>;
  /** Sets up Segment's destination for the calls that arrive from now on. */
  setDestination: (setup: Setup) => Promise<void>;
}

async function readServer(): Promise<SandboxView | undefined> {
  try {
    const answer = await fetch('/sandbox/state', { cache: 'no-store' });
    const isJson = answer.headers.get('content-type')?.includes('json');
    return answer.ok && isJson ? ((await answer.json()) as SandboxView) : undefined;
  } catch {
    return undefined;
  }
}

async function inPage(): Promise<SandboxAccess> {
  const { createSandbox } = await import('../../sandbox/sandbox.ts');
  const sandbox = createSandbox();
  return {
    hasServer: false,
    fetch: (request) => sandbox.fetch(request),
    view: async () => ({ state: sandbox.state(), reports: sandbox.reports() }),
    reset: async () => sandbox.reset(),
    setDestination: async (setup) => sandbox.setDestination(setup),
  };
}

function onServer(first: SandboxView): SandboxAccess {
  let last = first;
  return {
    hasServer: true,
    view: async () => {
      last = (await readServer()) ?? last;
      return last;
    },
    reset: async () => {
      await fetch('/sandbox/reset', { method: 'POST' });
    },
    setDestination: async (setup) => {
      const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(setup) };
      const { ok, status } = await fetch('/sandbox/segment/destination', init);
      if (!ok) throw new Error(`The sandbox did not take the setup (${status}).`);
    },
  };
}

async function find(): Promise<SandboxAccess> {
  const view = await readServer();
  return view ? onServer(view) : inPage();
}

let finding: Promise<SandboxAccess> | undefined;
let found: SandboxAccess | undefined;

/** The sandbox, which is looked for once a page; nothing until it is found. */
export function useSandbox(): SandboxAccess | undefined {
  const [sandbox, setSandbox] = useState(found);
  useEffect(() => {
    finding ??= find();
    finding.then((access) => {
      found = access;
      setSandbox(access);
    });
  }, []);
  return sandbox;
}
