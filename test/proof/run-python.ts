import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REQUESTS } from '../../src/sources/http-clients/python.ts';
import { interpreterRunner } from './interpreter.ts';
import { runProgram } from './run-program.ts';
import { toolchainFolder, versionOf } from './toolchain.ts';

const TIMEOUT = 300_000;

const folder = join(toolchainFolder('python'), `requests-${REQUESTS}`);
const python = join(folder, 'bin', 'python');

/** Runs a step of getting requests. pip finds its settings in the environment. */
async function step(program: string, args: readonly string[]): Promise<void> {
  const settings = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const options = { cwd: toolchainFolder('python'), env: Object.fromEntries(settings), timeout: TIMEOUT };
  const { code, output } = await runProgram(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output.slice(-600)}`);
}

async function version(): Promise<string> {
  await versionOf('python3', ['--version'], /^Python (\S+)/, 'apt-get install python3 python3-venv');
  if (!existsSync(join(folder, 'installed'))) {
    await step('python3', ['-m', 'venv', '--clear', folder]);
    await step(python, ['-m', 'pip', 'install', '--quiet', `requests==${REQUESTS}`]);
    await step(python, ['-c', `open(${JSON.stringify(join(folder, 'installed'))}, "w").close()`]);
  }
  return versionOf(python, ['-c', 'import requests; print(requests.__version__)'], /^(\S+)/, 'pip install requests');
}

/** Runs files with the real requests. */
export const start = interpreterRunner({
  package: 'requests',
  version,
  program: python,
  driver: 'python-driver.py',
});
