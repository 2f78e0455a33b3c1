import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { CutConnection } from '../sandbox/cut-connection.ts';

/** Answers a request of Node's http server. */
export type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** Makes Node's http server answer with `fetch`. A `CutConnection` thrown by it cuts the connection. */
export function listenerOf(fetch: (request: Request) => Response | Promise<Response>): Listener {
  return getRequestListener(
    async (request, { incoming }) => {
      try {
        return await fetch(request);
      } catch (error) {
        if (!(error instanceof CutConnection)) throw error;
        incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false },
  );
}
