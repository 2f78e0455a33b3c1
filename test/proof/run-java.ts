import { interpreterRunner } from './interpreter.ts';
import { compileLeading, DRIVER_FLAGS, jdkVersion } from './javac.ts';

/** Compiles and runs files with the JDK of the machine, whose HttpClient they use. */
export const start = interpreterRunner({
  package: 'java.net.http',
  version: jdkVersion,
  program: 'java',
  driver: 'JavaDriver.java',
  prepare: async (_ground, home) => {
    await compileLeading(home);
    return { before: [...DRIVER_FLAGS, '-cp', home], after: [] };
  },
});
