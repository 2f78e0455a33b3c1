import { join } from 'node:path';
import { VERSION } from '../../src/sources/segment/ruby.ts';
import { interpreterRunner } from './interpreter.ts';
import type { StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

/** Runs files with the real Ruby, and a recorder of the library's interface in place of the gem. */
export const start: StartRunner = async (ground) => {
  const startInterpreter = interpreterRunner({
    package: 'analytics-ruby',
    version: async () => {
      await versionOf('ruby', ['-rnet/http', '-e', 'puts RUBY_VERSION'], /^(\S+)/, 'apt-get install ruby');
      return VERSION;
    },
    program: 'ruby',
    driver: 'ruby-driver.rb',
    prepare: async ({ port }) => ({ before: ['-I', join(import.meta.dirname, 'ruby')], after: [String(port)] }),
  });
  return {
    ...(await startInterpreter(ground)),
    tier: 'compiled',
    reason: 'Its registry cannot be reached here: a recorder of its calls stood in its place.',
  };
};
