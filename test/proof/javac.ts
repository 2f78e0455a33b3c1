import { delimiter, join } from 'node:path';
import { runProgram } from './run-program.ts';
import { versionOf } from './toolchain.ts';

/** How to get what compiles and runs Java. */
export const JDK = 'apt-get install openjdk-17-jdk-headless';

/** For a JVM that lives for seconds: neither its best compiler nor collectors of garbage with threads of their own pay. */
export const SHORT_LIVED: readonly string[] = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** What a JVM needs to run `JavaDriver.java`, which compiles with the JDK's own javac and puts keys behind System.getenv. */
export const DRIVER_FLAGS: readonly string[] = [
  ...SHORT_LIVED,
  ...['--add-opens', 'java.base/java.util=ALL-UNNAMED'],
  ...['--add-exports', 'jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED'],
];

/** The version of the JDK. Throws where there is none, naming how to get it. */
export function jdkVersion(): Promise<string> {
  return versionOf('javac', ['-version'], /^javac (\S+)/, JDK);
}

/** Compiles a file that stands beside this one, into a folder. */
export async function compileJava(file: string, folder: string, classPath: readonly string[] = []): Promise<void> {
  const source = join(import.meta.dirname, file);
  const args = [...SHORT_LIVED.map((flag) => `-J${flag}`), '-cp', classPath.join(delimiter), '-d', folder, source];
  const { code, output } = await runProgram('javac', args, { cwd: folder, env: {}, timeout: 60_000 });
  if (code !== 0) throw new Error(`javac failed: ${output.slice(-600)}`);
}

/** Compiles what leads TLS connections of a JVM to the sandbox, into a folder. */
export function compileLeading(folder: string): Promise<void> {
  return compileJava('Leading.java', folder);
}
