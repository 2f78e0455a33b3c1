import { interpreterRunner } from './interpreter.ts';
import { pipPackage } from './pip-package.ts';
import { startProxy } from './proxy.ts';
import type { StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

interface PythonPackage {
  /** What a program imports. */
  module: string;
  /** Python that prints the version of what is imported. */
  tell: string;
}

/** Programs at work at once: each waits for its last request. */
const AT_ONCE = 12;

/** A runner for files that use a Python package, which finds the hosts it knows on this machine, behind TLS. */
export function pythonRunner(name: string, version: string, { module, tell }: PythonPackage): StartRunner {
  return async (ground) => {
    const path = await pipPackage(name, version);
    const proxy = await startProxy(ground.port);
    const importing = `import sys; sys.path.append(${JSON.stringify(path)}); ${tell}`;
    const startPrograms = interpreterRunner({
      package: name,
      version: () => versionOf('python3', ['-c', importing], /^(\S+)/, ''),
      program: 'python3',
      driver: 'python-fork-driver.py',
      prepare: async () => ({ before: [], after: [module] }),
      env: { ...proxy.env, REQUESTS_CA_BUNDLE: proxy.env.SSL_CERT_FILE ?? '', PYTHONPATH: path },
      atOnce: AT_ONCE,
    });
    const runner = await startPrograms(ground);
    return {
      ...runner,
      close: async () => {
        await runner.close();
        await proxy.close();
      },
    };
  };
}
