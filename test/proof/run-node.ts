import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCertificate } from '../certificate.ts';
import { PACKAGES, packageOf } from './installed.ts';
import { judgeCase } from './judge-case.ts';
import { runProgram } from './run-program.ts';
import { MOST_ALONE, type StartRunner } from './runner.ts';

const PACKAGE = '@amplitude/analytics-node';
const TIMEOUT = 20_000;
/** Milliseconds between the last request and the end of a snippet. The SDK's own timer would keep it for 10,000. */
const LINGERS = 6_000;

/** Runs an artifact's file with the real Node SDK, in a process of its own. */
export const start: StartRunner = async (ground) => {
  const home = await mkdtemp(join(tmpdir(), 'prove-node-'));
  await symlink(PACKAGES, join(home, 'node_modules'));
  const certificate = join(home, 'amplitude.pem');
  await writeFile(certificate, (await testCertificate()).cert);
  const redirect = new URL('redirect.mjs', import.meta.url).href;

  let count = 0;
  return {
    package: PACKAGE,
    version: packageOf(PACKAGE).version,
    most: MOST_ALONE,
    atOnce: 2,
    run: async (proof) => {
      const cwd = join(home, String(++count));
      await mkdir(cwd);
      for (const { name, text } of proof.files) await writeFile(join(cwd, name), text);
      const env = {
        AMPLITUDE_API_KEY: proof.apiKey,
        NODE_EXTRA_CA_CERTS: certificate,
        PROOF_PORT: String(ground.port),
      };
      const names = proof.files.map(({ name }) => name);
      const { code, output, at } = await runProgram(process.execPath, ['--import', redirect, ...names], {
        ...{ cwd, env },
        timeout: TIMEOUT,
      });
      const arrived = ground.arrivedWith(proof.apiKey);
      const lingered = at - Math.max(...arrived.map((request) => request.at));
      return [
        ...(code === 0 ? [] : [`ended with ${code}: ${output.slice(-300)}`]),
        ...(arrived.length > 0 && lingered > LINGERS ? [`ended ${lingered} ms after its last request`] : []),
        ...judgeCase(proof, arrived),
      ];
    },
    close: () => rm(home, { recursive: true }),
  };
};
