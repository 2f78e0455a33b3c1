import { type GenerateResult, generate } from 'selfsigned';
import { HOSTS } from '../src/amplitude/endpoints.ts';

const NAMES = [...Object.values(HOSTS).map((url) => new URL(url).hostname), '*.amplitude.com', 'localhost'];

let made: Promise<GenerateResult> | undefined;

/** A certificate for Amplitude's hosts and the loopback address that signs itself; one for each process. */
export function testCertificate(): Promise<{ key: string; cert: string }> {
  made ??= generate([{ name: 'commonName', value: 'Amplitude, played by a test' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: [...NAMES.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  return made.then(({ private: key, cert }) => ({ key, cert }));
}
