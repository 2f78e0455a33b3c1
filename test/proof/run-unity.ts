import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import type { HttpRequest } from '../../src/amplitude/request.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { VERSION } from '../../src/sources/sdk/unity.ts';
import type { ProofCase } from './proof-case.ts';
import { postOf, type RecordedCall } from './recorded-unity.ts';
import { runProgram } from './run-program.ts';
import type { StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

const GET = 'apt-get install mono-mcs mono-runtime';
const TIMEOUT = 120_000;
/** More than there are plans: all of them are compiled together. */
const ALL = 10_000;
const INTERFACE = ['UnityEngine.cs', 'Amplitude.cs', 'Driver.cs'].map((name) =>
  join(import.meta.dirname, 'unity', name),
);

/** The calls that each script made, by its namespace. */
function readRecord(output: string): Map<string, RecordedCall[]> {
  const parts = output.split(/^(Script\d+)$/m).slice(1);
  return new Map(
    parts.flatMap((name, index) => {
      const lines = parts[index + 1]?.split('\n').filter((line) => line !== '') ?? [];
      return index % 2 === 0 ? [[name, lines.map((line): RecordedCall => JSON.parse(line))] as const] : [];
    }),
  );
}

/** Everything in which the posts are not what the artifact says. */
function judge({ artifact, plan }: ProofCase, posts: readonly HttpRequest[]): string[] {
  const { missing, unexpected } = compareEffects(artifact.effects, posts.flatMap(readEffects), plan.user);
  const isShown = isDeepStrictEqual(artifact.requests, posts);
  return [
    ...missing.map((effect) => `is not told: ${JSON.stringify(effect)}`),
    ...unexpected.map((effect) => `is told unasked: ${JSON.stringify(effect)}`),
    ...(isShown ? [] : [`was to send ${JSON.stringify(artifact.requests)}`, `and sent ${JSON.stringify(posts)}`]),
  ];
}

/**
 * Compiles an artifact's file with mono's compiler against the declared interface, runs it with a recorder of that
 * interface in the plugin's place, and judges what the native SDK posts for the recorded calls.
 */
export const start: StartRunner = async () => {
  await versionOf('mcs', ['--version'], /version (\S+)/, GET);
  await versionOf('mono', ['--version'], /version (\S+)/, GET);
  const home = await mkdtemp(join(tmpdir(), 'prove-unity-'));
  const run = async (program: string, ...args: string[]): Promise<string> => {
    const { code, output } = await runProgram(program, args, { cwd: home, env: {}, timeout: TIMEOUT });
    if (code !== 0) throw new Error(`${program} failed: ${output.slice(0, 900)}`);
    return output;
  };

  const names: string[] = [];
  let built: Promise<Map<string, RecordedCall[]>> | undefined;
  const build = async () => {
    await new Promise(setImmediate);
    const options = ['-codepage:utf8', '-langversion:latest', '-warnaserror', '-nologo'];
    await run('mcs', ...options, '-out:scripts.exe', ...INTERFACE, ...names.map((name) => `${name}.cs`));
    return readRecord(await run('mono', 'scripts.exe'));
  };
  const add = ({ files }: ProofCase): string => {
    const name = `Script${names.length}`;
    names.push(name);
    const code = files.map(({ text }) => text).join('\n');
    writeFileSync(join(home, `${name}.cs`), `namespace ${name}\n{\n${code}}\n`);
    return name;
  };

  return {
    package: 'com.amplitude.unityplugin',
    version: VERSION,
    tier: 'compiled',
    reason:
      'Unity and the plugin are in no package registry that a proof could use. mono’s compiler took the code with the plugin’s interface, and a recorder in the plugin’s place was called as planned.',
    atOnce: ALL,
    run: async (proof) => {
      const name = add(proof);
      built ??= build();
      const post = postOf((await built).get(name) ?? []);
      return judge(proof, post === undefined ? [] : [post]);
    },
    close: () => rm(home, { recursive: true }),
  };
};
