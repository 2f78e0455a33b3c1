import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { versionOf } from './toolchain.ts';

/** How to get what compiles and runs Java. */
export const JDK = 'apt-get install openjdk-17-jdk-headless';

/** The version of the JDK. Throws where there is none, naming how to get it. */
export function jdkVersion(): Promise<string> {
  return versionOf('javac', ['-version'], /^javac (\S+)/, JDK);
}

/** Compiles what leads TLS connections of a JVM to the sandbox, `Leading.java`, into a folder. */
export async function compileLeading(folder: string): Promise<void> {
  const args = ['-d', folder, join(import.meta.dirname, 'Leading.java')];
  const { code, output } = await runProgram('javac', args, { cwd: folder, env: {}, timeout: 60_000 });
  if (code !== 0) throw new Error(`javac failed: ${output.slice(-600)}`);
}
