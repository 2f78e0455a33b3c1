import { join } from 'node:path';
import { runProgram } from './run-program.ts';

const PASSWORD = 'changeit';

/**
 * Puts a certificate into a store in a folder.
 * @returns what makes a JVM trust that certificate and no other: `-Djavax.net.ssl.trustStore=…`
 */
export async function trustStore(home: string, certificate: string): Promise<string[]> {
  const store = join(home, 'trusted.p12');
  const args = ['-importcert', '-noprompt', '-alias', 'it', '-file', certificate];
  const options = { cwd: home, env: {}, timeout: 60_000 };
  const { code, output } = await runProgram(
    'keytool',
    [...args, '-keystore', store, '-storepass', PASSWORD, '-storetype', 'PKCS12'],
    options,
  );
  if (code !== 0) throw new Error(`keytool failed: ${output.slice(-600)}`);
  return [`-Djavax.net.ssl.trustStore=${store}`, `-Djavax.net.ssl.trustStorePassword=${PASSWORD}`];
}
