import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { VERSION } from '../../src/sources/segment/java.ts';
import { testCertificate } from '../certificate.ts';
import { interpreterRunner } from './interpreter.ts';
import { compileLeading, DRIVER_FLAGS, jdkVersion } from './javac.ts';
import { mavenArtifacts } from './maven.ts';
import { startProxy } from './proxy.ts';
import type { StartRunner } from './runner.ts';
import { trustStore } from './trust-store.ts';

const PACKAGE = 'com.segment.analytics.java:analytics';

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
      const trust = await trustStore(home, certificate);
      const led = ['-Dhttps.proxyHost=127.0.0.1', `-Dhttps.proxyPort=${proxy.port}`, '-Djava.security.manager=allow'];
      return {
        before: [...DRIVER_FLAGS, '-cp', home, ...trust, ...led],
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
