import { programRunner } from './program-runner.ts';
import { versionOf } from './toolchain.ts';

/** Runs the files of an artifact with the real PHP and its cURL extension, in a process each. */
export const start = programRunner({
  package: 'php-curl',
  version: () => versionOf('php', ['-r', 'echo phpversion("curl");'], /^(\d\S+)/, 'apt-get install php-cli php-curl'),
  commands: (file) => [['php', file]],
});
