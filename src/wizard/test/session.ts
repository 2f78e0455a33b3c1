import { createDispatcher, type Dispatcher } from '../../send/dispatch.ts';
import { createStore } from '../../ui/store.ts';
import { type SandboxAccess, useSandbox } from './sandbox-access.ts';
import { history } from './session-history.ts';
import type { Shown } from './shown.ts';

/** The last result, to be explained. It outlives a walk to another step that ends before the answer is there. */
export const lastResult = createStore<Shown | undefined>(undefined);

/** What tests are sent with, once the sandbox is found. */
export interface Session {
  sandbox: SandboxAccess;
  dispatcher: Dispatcher;
}

let session: Session | undefined;

/** The session, of which a page has one; nothing until the sandbox is found. */
export function useSession(): Session | undefined {
  const sandbox = useSandbox();
  if (!sandbox) return undefined;
  session ??= {
    sandbox,
    dispatcher: createDispatcher({
      history,
      origin: location.origin,
      fetchFor: (destination) => (destination === 'sandbox' ? sandbox.fetch : undefined),
    }),
  };
  return session;
}
