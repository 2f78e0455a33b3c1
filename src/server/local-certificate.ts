import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isWildcard } from './own-hosts.ts';

/** A certificate for this machine's own names that signs itself, as PEM, and where it is kept. */
export interface Certificate {
  key: string;
  cert: string;
  /** Absolute path of the file with `cert`. */
  path: string;
}

const DAY_MS = 86_400_000;
/** Less than any client takes offence at, and what must be left of it to be used again. */
const VALID_DAYS = 365;
const LEFT_DAYS = 7;

/** The Android emulator's name for the machine it runs on is 10.0.2.2. */
const NAMES = ['localhost', '127.0.0.1', '::1', '10.0.2.2'];

/** The folder in which programs keep, for this user, what they can make again. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const own = 'group-setup-wizard';
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), own);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', own);
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), own);
}

function isFor(certificate: X509Certificate, names: readonly string[]): boolean {
  return names.every((name) =>
    isIP(name) ? certificate.checkIP(name) !== undefined : certificate.checkHost(name) !== undefined,
  );
}

/** What is kept, if it is still good for these names. */
async function kept(path: string, keyPath: string, names: readonly string[]): Promise<Certificate | undefined> {
  try {
    const [cert, key] = await Promise.all([readFile(path, 'utf8'), readFile(keyPath, 'utf8')]);
    const certificate = new X509Certificate(cert);
    const isGood = Date.parse(certificate.validTo) > Date.now() + LEFT_DAYS * DAY_MS && isFor(certificate, names);
    return isGood && certificate.checkPrivateKey(createPrivateKey(key)) ? { key, cert, path } : undefined;
  } catch {
    return undefined;
  }
}

/** Not good for signing others: whoever trusts it trusts this server alone. */
async function make(names: readonly string[]): Promise<{ key: string; cert: string }> {
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Group setup wizard on this machine' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    // The clock of an emulator may be behind.
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: new Date(Date.now() + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { key, cert };
}

/**
 * The certificate for a server bound to `host`: the one kept in a folder, or a new one that is then kept there.
 * @throws Node's file error if it cannot be kept
 */
export async function localCertificate(host: string, folder: string): Promise<Certificate> {
  const names = isWildcard(host) ? NAMES : [...new Set([...NAMES, host])];
  const path = join(folder, 'certificate.pem');
  const keyPath = join(folder, 'private-key.pem');
  const found = await kept(path, keyPath, names);
  if (found !== undefined) return found;
  const { key, cert } = await make(names);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(keyPath, key, { mode: 0o600 });
  // The mode counts for a new file only.
  await chmod(keyPath, 0o600);
  await writeFile(path, cert);
  return { key, cert, path };
}
