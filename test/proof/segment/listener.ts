import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was posted to one of Amplitude's endpoints. */
export interface Posted {
  /** Region and endpoint: `europe/identify`. */
  path: string;
  /** Of a form. */
  fields: Record<string, string>;
  /** Text as it was posted. */
  body: string;
}

/** Amplitude's place on the loopback address: records what is posted. */
export interface Listener {
  address: string;
  /** What arrived since this was last asked, oldest first. */
  take: () => Posted[];
  /** Answers with 400 to the paths that end so; to none with an empty list. */
  refuse: (endings: readonly string[]) => void;
  close: () => Promise<void>;
}

/** Starts listening. Whatever is posted is answered `success`, as Amplitude does. */
export async function startListener(): Promise<Listener> {
  let posted: Posted[] = [];
  let refused: readonly string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const path = (request.url ?? '').slice(1);
    posted.push({ path, fields: Object.fromEntries(new URLSearchParams(body)), body });
    response.statusCode = refused.some((ending) => path.endsWith(ending)) ? 400 : 200;
    response.end(response.statusCode === 200 ? 'success' : 'refused');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = posted;
      posted = [];
      return taken;
    },
    refuse: (endings) => {
      refused = endings;
    },
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
