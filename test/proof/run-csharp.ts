import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driver, startDriver } from './driver.ts';
import { judgeCase } from './judge-case.ts';
import type { ProofCase } from './proof-case.ts';
import { runProgram } from './run-program.ts';
import { ALL_AT_ONCE, type StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

const TIMEOUT = 300_000;
const LIBRARIES = ['-r:System.Net.Http.dll', '-r:System.Web.dll'];
const GET = 'apt-get install mono-mcs mono-runtime libmono-system-net-http4.0-cil libmono-system-web4.0-cil';

/**
 * Compiles all files with mono's compiler, each in a namespace of its own, and runs them one by one. The compiler takes
 * no `async Task Main` for a program's entry, as C# 7.1 does: the driver calls it.
 */
export const start: StartRunner = async (ground) => {
  await versionOf('mcs', ['--version'], /version (\S+)/, GET);
  const version = await versionOf('mono', ['--version'], /version (\S+)/, GET);
  const home = await mkdtemp(join(tmpdir(), 'prove-csharp-'));
  const compile = async (output: string, args: readonly string[]): Promise<string> => {
    const all = [...LIBRARIES, '-langversion:latest', '-warnaserror', '-nologo', `-out:${output}`, ...args];
    const { code, output: said } = await runProgram('mcs', all, { cwd: home, env: {}, timeout: TIMEOUT });
    if (code !== 0) throw new Error(`mcs failed: ${said.slice(0, 900)}`);
    return join(home, output);
  };
  const driver = await compile('driver.exe', [join(import.meta.dirname, 'CSharpDriver.cs')]);

  let count = 0;
  let added: string[] = [];
  let open: Promise<Driver> | undefined;
  const drivers: Driver[] = [];
  /** Compiles what was added together, and starts the driver that runs it. */
  const build = async (): Promise<Driver> => {
    await new Promise(setImmediate);
    const files = added;
    [added, open] = [[], undefined];
    const library = await compile(`programs${drivers.length}.dll`, ['-target:library', ...files]);
    const started = startDriver('mono', [driver, library]);
    drivers.push(started);
    return started;
  };
  const add = async ({ name, text }: ProofCase['files'][number]): Promise<{ path: string; driver: Driver }> => {
    const namespace = `Program${++count}`;
    added.push(`${namespace}.cs`);
    open ??= build();
    writeFileSync(join(home, `${namespace}.cs`), `namespace ${namespace}\n{\n${text}}\n`);
    return { path: `${namespace}.${name.replace('.cs', '')}`, driver: await open };
  };

  let lane: Promise<unknown> = Promise.resolve();
  return {
    package: 'System.Net.Http',
    version,
    atOnce: ALL_AT_ONCE,
    run: async (proof) => {
      const programs = await Promise.all(proof.files.map(add));
      const problems: string[] = [];
      const before = lane;
      lane = before.then(async () => {
        for (const { path, driver: own } of programs) {
          const error = await own.run({ path, apiKey: proof.apiKey });
          if (error !== '') problems.push(`${path} ended with an error: ${error.slice(0, 300)}`);
        }
      });
      await lane;
      return [...problems, ...judgeCase(proof, ground.arrivedWith(proof.apiKey))];
    },
    close: async () => {
      for (const { close } of drivers) close();
      await rm(home, { recursive: true });
    },
  };
};
