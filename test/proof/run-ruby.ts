import { programRunner } from './program-runner.ts';
import { versionOf } from './toolchain.ts';

/** Runs the files of an artifact with the real Ruby and its own Net::HTTP, in a process each. */
export const start = programRunner({
  package: 'net/http',
  version: () => versionOf('ruby', ['-rnet/http', '-e', 'puts RUBY_VERSION'], /^(\S+)/, 'apt-get install ruby'),
  commands: (file) => [['ruby', file]],
});
