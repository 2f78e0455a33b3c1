import { programRunner } from './program-runner.ts';
import { startProxy } from './proxy.ts';
import type { StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

interface PythonPackage {
  /** Gets the package, and tells where it is. */
  folder: (name: string, version: string) => Promise<string>;
  /** Python that prints the version of what is imported. */
  tell: string;
}

/** A runner for files that use a Python package, which finds the hosts it knows on this machine, behind TLS. */
export function pythonRunner(name: string, version: string, { folder, tell }: PythonPackage): StartRunner {
  return async (ground) => {
    const path = await folder(name, version);
    const proxy = await startProxy(ground.port);
    const importing = `import sys; sys.path.append(${JSON.stringify(path)}); ${tell}`;
    const startPrograms = programRunner({
      package: name,
      version: () => versionOf('python3', ['-c', importing], /^(\S+)/, ''),
      commands: (file) => [['python3', file]],
      env: { ...proxy.env, REQUESTS_CA_BUNDLE: proxy.env.SSL_CERT_FILE ?? '', PYTHONPATH: path },
      atOnce: 6,
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
