import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTS } from '../../src/amplitude/endpoints.ts';
import { TRACKING_HOSTS } from '../../src/segment/tracking-paths.ts';
import { testCertificate } from '../certificate.ts';
import { judgeCase } from './judge-case.ts';
import type { ProofCase } from './proof-case.ts';
import { runProgram } from './run-program.ts';
import { MOST_ALONE, type StartRunner } from './runner.ts';

const SHELLS = ['bash', 'dash'];
const TIMEOUT = 20_000;

async function versionOfCurl(): Promise<string> {
  const options = { cwd: tmpdir(), env: {}, timeout: TIMEOUT };
  for (const shell of SHELLS)
    await runProgram(shell, ['-c', ':'], options).catch(() => {
      throw new Error(`No ${shell} found. Get it with \`apt-get install ${shell}\`.`);
    });
  const { output } = await runProgram('curl', ['--version'], options).catch(() => {
    throw new Error('No curl found. Get it with `apt-get install curl`.');
  });
  const version = /^curl (\S+)/.exec(output)?.[1];
  if (version === undefined) throw new Error('curl --version tells no version.');
  return version;
}

/** Settings that lead curl to the sandbox and nowhere else. */
function settings(port: number, certificate: string): string {
  return [
    ...[...Object.values(HOSTS), ...Object.values(TRACKING_HOSTS)].map(
      (url) => `connect-to = "${new URL(url).host}:443:127.0.0.1:${port}"`,
    ),
    'resolve = "*:443:127.0.0.1"',
    'noproxy = "*"',
    `cacert = "${certificate}"`,
    '',
  ].join('\n');
}

/** Runs the files of an artifact with the real curl, in each shell. */
export const start: StartRunner = async (ground) => {
  const version = await versionOfCurl();
  const home = await mkdtemp(join(tmpdir(), 'prove-curl-'));
  const certificate = join(home, 'amplitude.pem');
  await writeFile(certificate, (await testCertificate()).cert);
  await writeFile(join(home, '.curlrc'), settings(ground.port, certificate));

  const runIn = async (shell: string, proof: ProofCase, cwd: string): Promise<string[]> => {
    const before = ground.arrivedWith(proof.apiKey).length;
    const problems: string[] = [];
    for (const { name } of proof.files) {
      const { code, output } = await runProgram(shell, [name], {
        cwd,
        env: { CURL_HOME: home, SEGMENT_WRITE_KEY: proof.apiKey },
        timeout: TIMEOUT,
      });
      if (code !== 0) problems.push(`${name} ended with ${code}: ${output.slice(-300)}`);
    }
    const arrived = ground.arrivedWith(proof.apiKey).slice(before);
    return [...problems, ...judgeCase(proof, arrived)].map((problem) => `${shell}: ${problem}`);
  };

  let count = 0;
  return {
    package: 'curl',
    version,
    most: MOST_ALONE,
    atOnce: 2,
    run: async (proof) => {
      const cwd = join(home, String(++count));
      await mkdir(cwd);
      for (const { name, text } of proof.files) await writeFile(join(cwd, name), text);
      const problems: string[] = [];
      for (const shell of SHELLS) problems.push(...(await runIn(shell, proof, cwd)));
      return problems;
    },
    close: () => rm(home, { recursive: true }),
  };
};
