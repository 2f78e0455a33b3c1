import { interpreterRunner } from './interpreter.ts';
import { versionOf } from './toolchain.ts';

/** Runs files with the real Ruby and its own Net::HTTP. */
export const start = interpreterRunner({
  package: 'net/http',
  version: () => versionOf('ruby', ['-rnet/http', '-e', 'puts RUBY_VERSION'], /^(\S+)/, 'apt-get install ruby'),
  program: 'ruby',
  driver: 'ruby-driver.rb',
});
