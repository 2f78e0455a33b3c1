import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VERSION } from '../../src/sources/segment/node.ts';
import { testCertificate } from '../certificate.ts';
import { packageOf } from './installed.ts';
import { npmPackage } from './npm-package.ts';
import { programRunner } from './program-runner.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = '@segment/analytics-node';
const LEAD = new URL('lead-tls.mjs', import.meta.url).href;

/** Runs an artifact's file with Segment's real library for Node, in a process of its own. */
export const start: StartRunner = async (ground) => {
  const packages = await npmPackage(PACKAGE, VERSION);
  const startPrograms = programRunner({
    package: PACKAGE,
    version: async () => packageOf(PACKAGE, packages).version,
    commands: (file) => [[process.execPath, '--import', LEAD, file]],
    prepare: async (home) => {
      await symlink(packages, join(home, 'node_modules'));
      const certificate = join(home, 'segment.pem');
      await writeFile(certificate, (await testCertificate()).cert);
      return { NODE_EXTRA_CA_CERTS: certificate, PROOF_PORT: String(ground.port) };
    },
  });
  return startPrograms(ground);
};
