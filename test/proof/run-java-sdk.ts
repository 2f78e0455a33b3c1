import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { VERSION } from '../../src/sources/sdk/java.ts';
import { testCertificate } from '../certificate.ts';
import { interpreterRunner } from './interpreter.ts';
import { mavenArtifacts } from './maven.ts';
import { JDK } from './run-java.ts';
import { versionOf } from './toolchain.ts';

const PACKAGE = 'com.amplitude:java-sdk';

/** Runs an artifact's file with the real Java SDK, which finds Amplitude's hosts on this machine, behind TLS. */
export const start = interpreterRunner({
  package: PACKAGE,
  version: async () => {
    await versionOf('javac', ['-version'], /^javac (\S+)/, JDK);
    return VERSION;
  },
  program: 'java',
  // The security manager turns System.exit into the end of one program.
  options: ['--add-opens', 'java.base/java.util=ALL-UNNAMED', '-Djava.security.manager=allow'],
  prepare: async ({ port }, home) => {
    const jars = await mavenArtifacts('java-sdk', [`${PACKAGE}:${VERSION}`]);
    const certificate = join(home, 'amplitude.pem');
    await writeFile(certificate, (await testCertificate()).cert);
    return [jars.join(delimiter), String(port), certificate];
  },
  driver: 'JavaDriver.java',
});
