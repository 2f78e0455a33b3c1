import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../../src/sources/sdk/go.ts';
import { judgeCase } from './judge-case.ts';
import type { ProofCase } from './proof-case.ts';
import { startProxy } from './proxy.ts';
import { runProgram } from './run-program.ts';
import type { StartRunner } from './runner.ts';
import { toolchainFolder, versionOf } from './toolchain.ts';

const PACKAGE = 'github.com/amplitude/analytics-go';
const TIMEOUT = 300_000;
const LANES = 4;
/** More than there are plans: all of them are compiled together. */
const ALL = 10_000;

/** A program that runs the snippet named by its argument. */
function driver(names: readonly string[]): string {
  return [
    ...['package main', '', 'import (', '\t"os"', ''],
    ...names.map((name) => `\t"proof/${name}"`),
    ...[')', '', 'func main() {', '\tmap[string]func(){'],
    ...names.map((name) => `\t\t"${name}": ${name}.Main,`),
    ...['\t}[os.Args[1]]()', '}', ''],
  ].join('\n');
}

/** A snippet as a package of the driver: nothing differs but the names of package and function. */
function asPackage(text: string, name: string): string {
  return text.replace('package main\n', `package ${name}\n`).replace('\nfunc main() {\n', '\nfunc Main() {\n');
}

/** Runs an artifact's file with the real Go SDK, in a process of its own. */
export const start: StartRunner = async (ground) => {
  await versionOf('go', ['version'], /go(\d\S+)/, 'apt-get install golang-go');
  const home = await mkdtemp(join(tmpdir(), 'prove-go-'));
  const cache = { GOCACHE: toolchainFolder('go-sdk/build'), GOMODCACHE: toolchainFolder('go-sdk/modules') };
  const settings = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const env = { ...Object.fromEntries(settings), ...cache, GOFLAGS: '-mod=mod -modcacherw' };

  const go = async (program: string, ...args: string[]): Promise<string> => {
    const { code, output } = await runProgram(program, args, { cwd: home, env, timeout: TIMEOUT });
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output.slice(0, 900)}`);
    return output;
  };

  await go('go', 'mod', 'init', 'proof');
  await go('go', 'get', `${PACKAGE}@v${VERSION}`);
  const proxy = await startProxy(ground.port);

  const names: string[] = [];
  let built: Promise<string> | undefined;
  /** Compiles all snippets that were added, and returns those that gofmt would write otherwise. */
  const build = async (): Promise<string> => {
    await new Promise(setImmediate);
    writeFileSync(join(home, 'main.go'), driver(names));
    const unformatted = await go('gofmt', '-l', 'snippets');
    await go('go', 'vet', './...');
    await go('go', 'build', '-o', 'snippets.bin', '.');
    return unformatted;
  };
  const add = ({ files }: ProofCase): string => {
    const name = `snippet${names.length}`;
    names.push(name);
    for (const { name: file, text } of files)
      for (const [folder, code] of [
        [name, asPackage(text, name)],
        [`snippets/${name}`, text],
      ] as const) {
        mkdirSync(join(home, folder), { recursive: true });
        writeFileSync(join(home, folder, file), code);
      }
    return name;
  };

  const lanes = Array.from({ length: LANES }, () => Promise.resolve());
  return {
    package: PACKAGE,
    version: VERSION,
    atOnce: ALL,
    run: async (proof) => {
      const name = add(proof);
      built ??= build();
      const unformatted = (await built).split('\n').includes(`snippets/${name}/main.go`);
      const options = { cwd: home, env: { ...proxy.env, AMPLITUDE_API_KEY: proof.apiKey }, timeout: TIMEOUT };
      const lane = names.indexOf(name) % LANES;
      const ended = (lanes[lane] ?? Promise.resolve()).then(() =>
        runProgram(join(home, 'snippets.bin'), [name], options),
      );
      lanes[lane] = ended.then(
        () => undefined,
        () => undefined,
      );
      const { code, output } = await ended;
      return [
        ...(unformatted ? ['gofmt would write it otherwise'] : []),
        ...(code === 0 ? [] : [`ended with ${code}: ${output.slice(-300)}`]),
        ...judgeCase(proof, ground.arrivedWith(proof.apiKey)),
      ];
    },
    close: async () => {
      await proxy.close();
      await rm(home, { recursive: true });
    },
  };
};
