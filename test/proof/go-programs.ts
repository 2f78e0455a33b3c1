import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { toolchainFolder, versionOf } from './toolchain.ts';

const TIMEOUT = 300_000;
const LANES = 4;
/** Programs that `go vet` reads: those of the fixed plans come first, and random ones have the same shapes. */
const VETTED = 40;

/** Where Go programs are compiled together, and run one by one. */
export interface GoPrograms {
  version: string;
  /** Adds a program's text, and names it. Those that are added together are compiled together. */
  add: (text: string) => string;
  /** Runs one that was added, and says what is wrong with it. */
  run: (name: string, env: Record<string, string>) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Programs compiled together. */
interface Build {
  /** Runs the one named by its argument. */
  program: string;
  /** Files that gofmt would write otherwise. */
  unformatted: string[];
}

/** A program that runs the one named by its argument. */
function driver(names: readonly string[]): string {
  return [
    ...['package main', '', 'import (', '\t"os"', ''],
    ...names.map((name) => `\t"proof/${name}"`),
    ...[')', '', 'func main() {', '\tmap[string]func(){'],
    ...names.map((name) => `\t\t"${name}": ${name}.Main,`),
    ...['\t}[os.Args[1]]()', '}', ''],
  ].join('\n');
}

/** A program as a package of the driver: nothing differs but the names of package and function. */
function asPackage(text: string, name: string): string {
  return text.replace('package main\n', `package ${name}\n`).replace('\nfunc main() {\n', '\nfunc Main() {\n');
}

/** The environment without what is not set: Go finds its proxy and its caches there. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * Prepares a module for Go programs.
 * @param modules what it needs: `github.com/amplitude/analytics-go@v1.3.1`
 * @throws where there is no Go, or a module cannot be had
 */
export async function goPrograms(modules: readonly string[]): Promise<GoPrograms> {
  const version = await versionOf('go', ['version'], /go(\d\S+)/, 'apt-get install golang-go');
  const home = await mkdtemp(join(tmpdir(), 'prove-go-'));
  const env = {
    ...environment(),
    GOCACHE: toolchainFolder('go/build'),
    GOMODCACHE: toolchainFolder('go/modules'),
    GOFLAGS: '-mod=mod -modcacherw',
  };
  const go = async (program: string, ...args: string[]): Promise<string> => {
    const { code, output } = await runProgram(program, args, { cwd: home, env, timeout: TIMEOUT });
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output.slice(0, 900)}`);
    return output;
  };
  await go('go', 'mod', 'init', 'proof');
  for (const module of modules) await go('go', 'get', module);

  let count = 0;
  /** Programs that are not compiled yet. */
  let names: string[] = [];
  let buildCount = 0;
  /** Compiles all programs that were added since the last time. */
  const build = async (): Promise<Build> => {
    await new Promise(setImmediate);
    const added = names;
    [names, open] = [[], undefined];
    const name = `driver${++buildCount}`;
    mkdirSync(join(home, name));
    writeFileSync(join(home, name, 'main.go'), driver(added));
    const unformatted = await go('gofmt', '-l', ...added.map((name) => `originals/${name}`));
    await go('go', 'vet', ...added.slice(0, VETTED).map((name) => `./${name}`));
    await go('go', 'build', '-o', `${name}.bin`, `./${name}`);
    return { program: join(home, `${name}.bin`), unformatted: unformatted.split('\n') };
  };
  /** The build that takes what is added now. */
  let open: Promise<Build> | undefined;
  const builds = new Map<string, Promise<Build>>();
  let started = 0;
  const lanes = Array.from({ length: LANES }, (): Promise<unknown> => Promise.resolve());

  return {
    version,
    add: (text) => {
      const name = `program${++count}`;
      names.push(name);
      open ??= build();
      builds.set(name, open);
      for (const [folder, code] of [
        [name, asPackage(text, name)],
        [`originals/${name}`, text],
      ] as const) {
        mkdirSync(join(home, folder), { recursive: true });
        writeFileSync(join(home, folder, 'main.go'), code);
      }
      return name;
    },
    run: async (name, own) => {
      const built = await builds.get(name);
      if (!built) throw new Error(`There is no program ${name}.`);
      const unformatted = built.unformatted.includes(`originals/${name}/main.go`);
      const lane = ++started % LANES;
      const ended = Promise.resolve(lanes[lane]).then(() =>
        runProgram(built.program, [name], { cwd: home, env: own, timeout: TIMEOUT }),
      );
      lanes[lane] = ended.catch(() => undefined);
      const { code, output } = await ended;
      return [
        ...(unformatted ? ['gofmt would write it otherwise'] : []),
        ...(code === 0 ? [] : [`ended with ${code}: ${output.slice(-300)}`]),
      ];
    },
    close: () => rm(home, { recursive: true }),
  };
}
