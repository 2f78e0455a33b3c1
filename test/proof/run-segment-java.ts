import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { VERSION } from '../../src/sources/segment/java.ts';
import { testCertificate } from '../certificate.ts';
import { interpreterRunner } from './interpreter.ts';
import { compileLeading, DRIVER_FLAGS, jdkVersion } from './javac.ts';
import { mavenArtifacts } from './maven.ts';
import { startProxy } from './proxy.ts';
import { runProgram } from './run-program.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = 'com.segment.analytics.java:analytics';
const PASSWORD = 'changeit';

/** Puts a certificate into a store that the JVM trusts. */
async function trustStore(home: string, certificate: string): Promise<string> {
  const store = join(home, 'trusted.p12');
  const args = ['-importcert', '-noprompt', '-alias', 'it', '-file', certificate];
  const options = { cwd: home, env: {}, timeout: 60_000 };
  const { code, output } = await runProgram(
    'keytool',
    [...args, '-keystore', store, '-storepass', PASSWORD, '-storetype', 'PKCS12'],
    options,
  );
  if (code !== 0) throw new Error(`keytool failed: ${output.slice(-600)}`);
  return store;
}

/** Runs an artifact's file with Segment's real library for Java, whose OkHttp finds Segment behind a proxy. */
export const start: StartRunner = async (ground) => {
  const proxy = await startProxy(ground.port);
  const startInterpreter = interpreterRunner({
    package: PACKAGE,
    version: async () => {
      await jdkVersion();
      return VERSION;
    },
    program: 'java',
    driver: 'JavaDriver.java',
    patience: 10_000,
    prepare: async ({ port }, home) => {
      const jars = await mavenArtifacts('segment-java', [`${PACKAGE}:${VERSION}`]);
      await compileLeading(home);
      const certificate = join(home, 'segment.pem');
      await writeFile(certificate, (await testCertificate()).cert);
      const store = await trustStore(home, certificate);
      const properties = {
        'https.proxyHost': '127.0.0.1',
        'https.proxyPort': proxy.port,
        'javax.net.ssl.trustStore': store,
        'javax.net.ssl.trustStorePassword': PASSWORD,
        'java.security.manager': 'allow',
      };
      return {
        before: [
          ...DRIVER_FLAGS,
          '-cp',
          home,
          ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
        ],
        // Nothing of it is static but constants and the number of the next thread.
        after: [jars.join(delimiter), String(port), certificate, 'shared'],
      };
    },
  });
  const runner = await startInterpreter(ground);
  return {
    ...runner,
    close: async () => {
      await runner.close();
      await proxy.close();
    },
  };
};
