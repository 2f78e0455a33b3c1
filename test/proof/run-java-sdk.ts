import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { VERSION } from '../../src/sources/sdk/java.ts';
import { testCertificate } from '../certificate.ts';
import { interpreterRunner } from './interpreter.ts';
import { compileLeading, DRIVER_FLAGS, jdkVersion } from './javac.ts';
import { mavenArtifacts } from './maven.ts';

const PACKAGE = 'com.amplitude:java-sdk';

/** Runs an artifact's file with the real Java SDK, which finds Amplitude's hosts on this machine, behind TLS. */
export const start = interpreterRunner({
  package: PACKAGE,
  version: async () => {
    await jdkVersion();
    return VERSION;
  },
  program: 'java',
  driver: 'JavaDriver.java',
  prepare: async ({ port }, home) => {
    const jars = await mavenArtifacts('java-sdk', [`${PACKAGE}:${VERSION}`]);
    await compileLeading(home);
    const certificate = join(home, 'amplitude.pem');
    await writeFile(certificate, (await testCertificate()).cert);
    return {
      // The security manager turns System.exit into the end of one program.
      before: [...DRIVER_FLAGS, '-cp', home, '-Djava.security.manager=allow'],
      after: [jars.join(delimiter), String(port), certificate],
    };
  },
});
