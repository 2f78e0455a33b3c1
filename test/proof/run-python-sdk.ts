import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../../src/sources/sdk/python.ts';
import { programRunner } from './program-runner.ts';
import { startProxy } from './proxy.ts';
import { runProgram } from './run-program.ts';
import type { StartRunner } from './runner.ts';
import { toolchainFolder, versionOf } from './toolchain.ts';

const PACKAGE = 'amplitude-analytics';
const TIMEOUT = 300_000;
const TELL = 'import amplitude.constants; print(amplitude.constants.SDK_VERSION)';

/** Runs pip, which finds its settings in the environment. */
async function pip(folder: string): Promise<void> {
  const settings = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const args = ['-m', 'pip', 'install', '--quiet', '--upgrade', '--target', folder, `${PACKAGE}==${VERSION}`];
  const options = { cwd: folder, env: Object.fromEntries(settings), timeout: TIMEOUT };
  const { code, output } = await runProgram('python3', args, options);
  if (code !== 0) throw new Error(`pip could not install ${PACKAGE} ${VERSION}: ${output.slice(-600)}`);
}

/** Runs an artifact's file with the real Python SDK, in a process of its own. */
export const start: StartRunner = async (ground) => {
  await versionOf('python3', ['-m', 'pip', '--version'], /^pip (\S+)/, 'apt-get install python3 python3-pip');
  const folder = toolchainFolder(join('python-sdk', VERSION));
  if (!existsSync(join(folder, `amplitude_analytics-${VERSION}.dist-info`, 'RECORD'))) await pip(folder);
  const proxy = await startProxy(ground.port);
  const startPrograms = programRunner({
    package: PACKAGE,
    version: () =>
      versionOf('python3', ['-c', `import sys; sys.path.append(${JSON.stringify(folder)}); ${TELL}`], /^(\S+)/, ''),
    commands: (file) => [['python3', file]],
    env: { ...proxy.env, PYTHONPATH: folder },
    atOnce: 3,
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
