import { type GenerateResult, generate } from 'selfsigned';
import { HOSTS } from '../src/amplitude/endpoints.ts';
import { TRACKING_HOSTS } from '../src/segment/tracking-paths.ts';

const URLS = [...Object.values(HOSTS), ...Object.values(TRACKING_HOSTS)];
const NAMES = [...URLS.map((url) => new URL(url).hostname), '*.amplitude.com', '*.segment.com', 'localhost'];

let made: Promise<GenerateResult> | undefined;

/** A certificate for Amplitude's hosts, Segment's, and the loopback address that signs itself; one for each process. */
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
