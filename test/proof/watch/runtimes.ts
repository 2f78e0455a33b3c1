import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { VERSION as GO } from '../../../src/sources/sdk/go.ts';
import { VERSION as JAVA } from '../../../src/sources/sdk/java.ts';
import { VERSION as PYTHON } from '../../../src/sources/sdk/python.ts';
import { VERSION as SEGMENT_NODE } from '../../../src/sources/segment/node.ts';
import { goPrograms } from '../go-programs.ts';
import { PACKAGES, packageOf } from '../installed.ts';
import { SHORT_LIVED } from '../javac.ts';
import { mavenArtifacts } from '../maven.ts';
import { npmPackage } from '../npm-package.ts';
import { pipPackage } from '../pip-package.ts';
import { runProgram } from '../run-program.ts';
import { ALL_AT_ONCE } from '../runner.ts';
import { inProcess, KEYS, type Runtime } from './runtime.ts';

const newHome = () => mkdtemp(join(tmpdir(), 'prove-watch-'));

async function nodeRuntime(library: string, packages: string): Promise<Runtime> {
  const home = await newHome();
  await symlink(packages, join(home, 'node_modules'));
  return {
    library: `${library} ${packageOf(library, packages).version}`,
    atOnce: 2,
    run: inProcess(home, (names) => [process.execPath, ...names]),
    close: () => rm(home, { recursive: true }),
  };
}

/** The Node SDK. */
export const startNode = () => nodeRuntime('@amplitude/analytics-node', PACKAGES);

/** Segment’s library for Node. */
export async function startSegmentNode(): Promise<Runtime> {
  const library = '@segment/analytics-node';
  return nodeRuntime(library, await npmPackage(library, SEGMENT_NODE));
}

/** The Python SDK. */
export async function startPython(): Promise<Runtime> {
  const home = await newHome();
  const path = await pipPackage('amplitude-analytics', PYTHON);
  return {
    library: `amplitude-analytics ${PYTHON}`,
    atOnce: 2,
    run: inProcess(home, (names) => ['python3', ...names], { PYTHONPATH: path }),
    close: () => rm(home, { recursive: true }),
  };
}

/** The Go SDK. Programs that are given together are compiled together. */
export async function startGo(): Promise<Runtime> {
  const module = 'github.com/amplitude/analytics-go';
  const programs = await goPrograms([`${module}@v${GO}`]);
  return {
    library: `${module} ${GO}`,
    atOnce: ALL_AT_ONCE,
    run: async (files) => {
      const names = files.map(({ text }) => programs.add(text));
      return (await Promise.all(names.map((name) => programs.run(name, KEYS)))).flat();
    },
    close: programs.close,
  };
}

/** What Java trusts: one certificate. */
async function trustStore(home: string, certificate: string): Promise<string[]> {
  const [pem, store, password] = [join(home, 'certificate.pem'), join(home, 'trusted.p12'), 'changeit'];
  await writeFile(pem, certificate);
  const args = [
    '-importcert',
    '-noprompt',
    '-alias',
    'sandbox',
    '-file',
    pem,
    '-keystore',
    store,
    '-storepass',
    password,
  ];
  const { code, output } = await runProgram('keytool', args, { cwd: home, env: {}, timeout: 60_000 });
  if (code !== 0) throw new Error(`keytool failed: ${output.slice(-400)}`);
  return [`-Djavax.net.ssl.trustStore=${store}`, `-Djavax.net.ssl.trustStorePassword=${password}`];
}

/** The Java SDK, which speaks https only and trusts the server’s own certificate here. */
export async function startJava(certificate: string): Promise<Runtime> {
  const home = await newHome();
  const library = 'com.amplitude:java-sdk';
  const jars = await mavenArtifacts('java-sdk', [`${library}:${JAVA}`]);
  const flags = [...SHORT_LIVED, ...(await trustStore(home, certificate)), '-cp', jars.join(delimiter)];
  return {
    library: `${library} ${JAVA}`,
    atOnce: 2,
    run: inProcess(home, (names) => ['java', ...flags, ...names]),
    close: () => rm(home, { recursive: true }),
  };
}
