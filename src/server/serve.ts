import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificate, cacheFolder, localCertificate } from './local-certificate.ts';
import { isLoopback, isWildcard } from './own-hosts.ts';
import { DIST, type Running, start } from './start.ts';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 4173;

/** Why Node could not listen, in one line, and what to do. */
function listenProblem(code: unknown, host: string, port: number, variable: 'PORT' | 'HTTPS_PORT'): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Choose another one with the ${variable} variable, for example ${variable}=${port + 1}, or ${variable}=0 for any free one.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than you have. Choose another one with the ${variable} variable.`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
    return `“${host}” is not an address of this machine. Choose another one with the HOST variable.`;
  return `The server could not listen on ${host}, port ${port} (${String(code)}).`;
}

/** The port of a variable: 0 to 65535, or nothing if it is no port. */
function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function tell({ url, network, https }: Running, host: string): void {
  if (!existsSync(join(DIST, 'index.html')))
    console.error('The page is not built yet: run “npm run build”. Sandbox and relay answer already.');
  if (!isLoopback(host))
    console.error(`Listening on ${host}: anyone who can reach this address can use the sandbox and the relay.`);
  console.log(`Group setup wizard: ${url}`);
  console.log(`Sandbox:            ${url}/sandbox`);
  for (const address of network) console.log(`From other devices: ${address}, ${address}/sandbox`);
  if (isWildcard(host)) console.log(`Android emulator:   http://10.0.2.2:${new URL(url).port || 80}/sandbox`);
  if (https === null) return;
  console.log(`Over https:         ${https.url}/sandbox`);
  console.log(`Certificate:        ${https.certificate}`);
}

function closeOnSignal({ close }: Running): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      close().then(() => process.exit(0));
    });
}

/** The certificate, or nothing if it cannot be kept; says so then. */
async function certificateFor(host: string, env: NodeJS.ProcessEnv): Promise<Certificate | undefined> {
  const folder = cacheFolder(env);
  try {
    return await localCertificate(host, folder);
  } catch (error) {
    console.error(`A certificate for https could not be kept in ${folder} (${String(codeOf(error))}).`);
    return undefined;
  }
}

/**
 * Starts the server where the environment says.
 * @param env HOST, PORT and HTTPS_PORT, and where this user's cache is
 * @param defaultPort where it says nothing; 0 takes a free one
 * @returns nothing if it cannot listen; why is said on standard error
 */
export async function startFrom(env: NodeJS.ProcessEnv, defaultPort: number): Promise<Running | undefined> {
  const host = env.HOST || DEFAULT_HOST;
  const port = env.PORT ? portOf(env.PORT) : defaultPort;
  const httpsPort = env.HTTPS_PORT ? portOf(env.HTTPS_PORT) : null;
  if (port === undefined || httpsPort === undefined) {
    const variable = port === undefined ? 'PORT' : 'HTTPS_PORT';
    console.error(`${variable} is not a port: it takes a whole number from 0 to 65535.`);
    return undefined;
  }
  const certificate = httpsPort === null ? null : await certificateFor(host, env);
  if (certificate === undefined) return undefined;
  const https = httpsPort === null || certificate === null ? undefined : { port: httpsPort, certificate };
  try {
    return await start({ host, port, https });
  } catch (error) {
    const isOther = error instanceof Error && 'port' in error && error.port !== port;
    console.error(
      isOther && httpsPort !== null
        ? listenProblem(codeOf(error), host, httpsPort, 'HTTPS_PORT')
        : listenProblem(codeOf(error), host, port, 'PORT'),
    );
    return undefined;
  }
}

/**
 * Serves the wizard until a signal ends it.
 * @param env as `startFrom` takes it
 * @returns exit status: 0 once it listens, 1 if it cannot
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<0 | 1> {
  const running = await startFrom(env, DEFAULT_PORT);
  if (running === undefined) return 1;
  closeOnSignal(running);
  tell(running, env.HOST || DEFAULT_HOST);
  return 0;
}
