import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';

/** An hour of a busy app; some 200 MB at the very most, by what was measured (`npm run load`). */
export const SERVER_LIMITS = { reports: 20_000, reportCharacters: 64_000_000 };

/** Twelve of the largest bodies, or 250 of the usual size, sent by somebody slow. */
const MAX_BYTES_UNDER_WAY = 256_000_000;

/** Makes the server's sandbox, which remembers more than one inside a page. */
export function serverSandbox(): Sandbox {
  return createSandbox({ limits: SERVER_LIMITS, maxBytesUnderWay: MAX_BYTES_UNDER_WAY });
}
