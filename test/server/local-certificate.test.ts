import { X509Certificate } from 'node:crypto';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cacheFolder, localCertificate } from '../../src/server/local-certificate.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DAY_MS = 86_400_000;

afterEach(() => {
  vi.useRealTimers();
});

/** A folder with a certificate for the loopback address. */
async function kept() {
  const folder = join(await temporaryFolder(), 'new');
  const made = await localCertificate('127.0.0.1', folder);
  return { folder, made, keyPath: join(folder, 'private-key.pem') };
}

test('is for this machine alone, under all its names, and signs nobody else', async () => {
  const { made } = await kept();
  const certificate = new X509Certificate(made.cert);
  expect(['127.0.0.1', '::1', '10.0.2.2'].map((address) => certificate.checkIP(address))).not.toContain(undefined);
  expect([certificate.checkHost('localhost'), certificate.checkHost('example.com')]).toEqual(['localhost', undefined]);
  expect([certificate.ca, certificate.checkIP('192.168.0.7')]).toEqual([false, undefined]);
});

test('is kept with its key, which nobody else may read', async () => {
  const { made, keyPath } = await kept();
  expect(await readFile(made.path, 'utf8')).toBe(made.cert);
  expect(await readFile(keyPath, 'utf8')).toBe(made.key);
  expect((await stat(keyPath)).mode & 0o777).toBe(0o600);
  expect((await stat(join(keyPath, '..'))).mode & 0o777).toBe(0o700);
});

test('is used again as long as it is good for another week', async () => {
  const { made, folder } = await kept();
  expect(await localCertificate('127.0.0.1', folder)).toEqual(made);
  const madeAt = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: madeAt + 357 * DAY_MS });
  expect(await localCertificate('0.0.0.0', folder)).toEqual(made);
  vi.setSystemTime(madeAt + 359 * DAY_MS);
  expect((await localCertificate('127.0.0.1', folder)).cert).not.toBe(made.cert);
});

test('is made anew for another name', async () => {
  const { made, folder } = await kept();
  const other = await localCertificate('192.168.0.7', folder);
  expect(new X509Certificate(other.cert).checkIP('192.168.0.7')).toBe('192.168.0.7');
  expect(other.cert).not.toBe(made.cert);
  expect(await localCertificate('127.0.0.1', folder)).toEqual(other);
});

test.each([
  ['private-key.pem', 'no key'],
  ['certificate.pem', 'no certificate'],
])('is made anew where %s is spoilt, and then kept as carefully', async (file, text) => {
  const { made, folder, keyPath } = await kept();
  await writeFile(join(folder, file), text);
  await chmod(keyPath, 0o644);
  const again = await localCertificate('127.0.0.1', folder);
  expect(again.cert).not.toBe(made.cert);
  expect((await stat(keyPath)).mode & 0o777).toBe(0o600);
});

test('is made anew where its key is another’s', async () => {
  const [one, other] = [await kept(), await kept()];
  await writeFile(one.keyPath, other.made.key);
  expect((await localCertificate('127.0.0.1', one.folder)).cert).not.toBe(one.made.cert);
});

test('the cache folder of each system', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/x/group-setup-wizard');
  expect(cacheFolder({}, 'linux')).toMatch(/\/\.cache\/group-setup-wizard$/);
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'darwin')).toMatch(/\/Library\/Caches\/group-setup-wizard$/);
  expect(cacheFolder({ LOCALAPPDATA: '/y' }, 'win32')).toBe('/y/group-setup-wizard');
});
