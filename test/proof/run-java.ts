import { interpreterRunner } from './interpreter.ts';
import { compileLeading, jdkVersion } from './javac.ts';

/** Compiles and runs files with the JDK of the machine, whose HttpClient they use. */
export const start = interpreterRunner({
  package: 'java.net.http',
  version: jdkVersion,
  program: 'java',
  driver: 'JavaDriver.java',
  prepare: async (_ground, home) => {
    await compileLeading(home);
    // Opens the map behind System.getenv to the driver, which puts each program's key there.
    return { before: ['-cp', home, '--add-opens', 'java.base/java.util=ALL-UNNAMED'], after: [] };
  },
});
