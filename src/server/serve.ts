import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isLoopback } from './own-hosts.ts';
import { DIST, type Running, start } from './start.ts';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 4173;

/** Why Node could not listen, in one line, and what to do. */
function listenProblem(code: unknown, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Choose another one with the PORT variable, for example PORT=${port + 1}, or PORT=0 for any free one.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than you have. Choose another one with the PORT variable.`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
    return `“${host}” is not an address of this machine. Choose another one with the HOST variable.`;
  return `The server could not listen on ${host}, port ${port} (${String(code)}).`;
}

/** The port of the PORT variable: 0 to 65535, or nothing if it is no port. */
function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}

function tell({ url }: Running, host: string): void {
  if (!existsSync(join(DIST, 'index.html')))
    console.error('The page is not built yet: run “npm run build”. Sandbox and relay answer already.');
  if (!isLoopback(host))
    console.error(`Listening on ${host}: anyone who can reach this address can use the sandbox and the relay.`);
  console.log(`Group setup wizard: ${url}`);
  console.log(`Sandbox:            ${url}/sandbox`);
}

function closeOnSignal({ close }: Running): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      close().then(() => process.exit(0));
    });
}

/**
 * Serves the wizard until a signal ends it.
 * @param env HOST and PORT
 * @returns exit status: 0 once it listens, 1 if it cannot
 */
export async function serve(env: { HOST?: string | undefined; PORT?: string | undefined }): Promise<0 | 1> {
  const host = env.HOST || DEFAULT_HOST;
  const port = env.PORT ? portOf(env.PORT) : DEFAULT_PORT;
  if (port === undefined) {
    console.error('PORT is not a port: it takes a whole number from 0 to 65535.');
    return 1;
  }
  try {
    const running = await start({ host, port });
    closeOnSignal(running);
    tell(running, host);
    return 0;
  } catch (error) {
    console.error(listenProblem(error instanceof Error && 'code' in error ? error.code : undefined, host, port));
    return 1;
  }
}
