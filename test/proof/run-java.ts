import { interpreterRunner } from './interpreter.ts';
import { versionOf } from './toolchain.ts';

/** How to get what compiles and runs Java. */
export const JDK = 'apt-get install openjdk-17-jdk-headless';

/** Compiles and runs files with the JDK of the machine, whose HttpClient they use. */
export const start = interpreterRunner({
  package: 'java.net.http',
  version: () => versionOf('javac', ['-version'], /^javac (\S+)/, JDK),
  program: 'java',
  // Opens the map behind System.getenv to the driver, which puts each program's key there.
  options: ['--add-opens', 'java.base/java.util=ALL-UNNAMED'],
  driver: 'JavaDriver.java',
});
