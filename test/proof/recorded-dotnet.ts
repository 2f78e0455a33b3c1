import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeSegment, type Tracked } from './judge-segment.ts';
import { runProgram } from './run-program.ts';
import { ALL_AT_ONCE, type StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

const GET = 'apt-get install mono-mcs mono-runtime libmono-system-web4.0-cil';
const TIMEOUT = 120_000;

/** What a program would post, with the key it used. */
interface Recorded {
  writeKey: string;
  request: Tracked;
}

function recordedOf(line: string): Recorded {
  const { url, writeKey, batch } = JSON.parse(line);
  const { pathname } = new URL(url);
  return { writeKey, request: { method: 'POST', url, path: pathname, body: JSON.stringify({ batch }), status: 200 } };
}

/** What each program would post, in the order in which they were run. */
function readRecord(output: string): Recorded[][] {
  const [, ...parts] = output.split(/^Program\d+$/m);
  return parts.map((part) =>
    part
      .split('\n')
      .filter((line) => line !== '')
      .map(recordedOf),
  );
}

interface DotnetLibrary {
  package: string;
  version: string;
  /** Our file in `dotnet/` that has the library's interface, and prints what the library would post. */
  recorder: string;
}

/** Compiles all files with mono's compiler against a recorder of a library's interface, and runs them with it. */
export function recordedDotnet({ package: name, version, recorder }: DotnetLibrary): StartRunner {
  const ours = [recorder, 'Driver.cs'].map((file) => join(import.meta.dirname, 'dotnet', file));
  return async () => {
    await versionOf('mcs', ['--version'], /version (\S+)/, GET);
    await versionOf('mono', ['--version'], /version (\S+)/, GET);
    const home = await mkdtemp(join(tmpdir(), 'prove-dotnet-'));
    const run = async (program: string, ...args: string[]): Promise<string> => {
      const { code, output } = await runProgram(program, args, { cwd: home, env: {}, timeout: TIMEOUT });
      if (code !== 0) throw new Error(`${program} failed: ${output.slice(0, 900)}`);
      return output;
    };
    const keys: string[] = [];
    let built: Promise<Recorded[][]> | undefined;
    const build = async () => {
      await new Promise(setImmediate);
      const options = ['-codepage:utf8', '-langversion:latest', '-warnaserror', '-nologo', '-r:System.Web.dll'];
      const programs = keys.map((_, index) => `Program${index}.cs`);
      await run('mcs', ...options, '-main:Driver', '-out:all.exe', ...ours, ...programs);
      return readRecord(await run('mono', 'all.exe', ...keys));
    };
    return {
      package: name,
      version,
      tier: 'compiled',
      reason: 'Its registry cannot be reached here: a recorder of its calls stood in its place.',
      atOnce: ALL_AT_ONCE,
      run: async (proof) => {
        const place = keys.length;
        keys.push(proof.apiKey);
        const code = proof.files.map(({ text }) => text).join('\n');
        writeFileSync(join(home, `Program${place}.cs`), `namespace Program${place}\n{\n${code}}\n`);
        built ??= build();
        const recorded = (await built)[place] ?? [];
        const strange = recorded.filter(({ writeKey }) => writeKey !== proof.apiKey);
        return [
          ...strange.map(() => 'would be sent with another write key'),
          ...judgeSegment(
            proof,
            recorded.map(({ request }) => request),
          ),
        ];
      },
      close: () => rm(home, { recursive: true }),
    };
  };
}
