import { join } from 'node:path';
import { VERSION } from '../../src/sources/segment/php.ts';
import { programRunner } from './program-runner.ts';
import type { StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

const LIBRARY = join(import.meta.dirname, 'php');

/** Runs files with the real PHP, and a recorder of the library's interface in place of the package. */
export const start: StartRunner = async (ground) => {
  const startPrograms = programRunner({
    package: 'segmentio/analytics-php',
    version: async () => {
      await versionOf('php', ['-r', 'echo phpversion("curl");'], /^(\d\S+)/, 'apt-get install php-cli php-curl');
      return VERSION;
    },
    commands: (file) => [['php', '-d', `include_path=${LIBRARY}`, file]],
    env: { PROOF_PORT: String(ground.port) },
  });
  return {
    ...(await startPrograms(ground)),
    tier: 'compiled',
    reason: 'Its registry cannot be reached here: a recorder of its calls stood in its place.',
  };
};
