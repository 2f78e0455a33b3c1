import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VERSION } from '../../src/sources/segment/node.ts';
import { testCertificate } from '../certificate.ts';
import { packageOf } from './installed.ts';
import { interpreterRunner } from './interpreter.ts';
import { npmPackage } from './npm-package.ts';

const PACKAGE = '@segment/analytics-node';
const LEAD = new URL('lead-tls.mjs', import.meta.url).href;

/** Runs an artifact's file with Segment's real library for Node. Each makes a client of its own, and ends it. */
export const start = interpreterRunner({
  package: PACKAGE,
  version: async () => packageOf(PACKAGE, await npmPackage(PACKAGE, VERSION)).version,
  program: process.execPath,
  driver: 'node-driver.mjs',
  prepare: async ({ port }, home) => {
    await symlink(await npmPackage(PACKAGE, VERSION), join(home, 'node_modules'));
    const certificate = join(home, 'segment.pem');
    await writeFile(certificate, (await testCertificate()).cert);
    return {
      before: ['--import', LEAD],
      after: [],
      env: { NODE_EXTRA_CA_CERTS: certificate, PROOF_PORT: String(port) },
    };
  },
  endsByItself: true,
});
