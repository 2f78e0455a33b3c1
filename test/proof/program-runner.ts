import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ground } from './ground.ts';
import { judgeCase } from './judge-case.ts';
import { runProgram } from './run-program.ts';
import { MOST_ALONE, type StartRunner } from './runner.ts';

const TIMEOUT = 60_000;

/** How files of a language are run, each on its own, in a folder that holds all files of the artifact. */
export interface Program {
  package: string;
  /** Tells the version. Throws, naming what is missing and how to get it. */
  version: () => Promise<string>;
  /** Commands for one file, in order: `[['javac', 'Identify.java'], ['java', 'Identify']]`. */
  commands: (file: string) => readonly (readonly [program: string, ...args: string[]])[];
  /** What the program finds in its environment beside the key. */
  env?: Record<string, string>;
  /** Prepares the folder above those of the artifacts, and tells what else belongs into the environment. */
  prepare?: (home: string, ground: Ground) => Promise<Record<string, string>>;
  atOnce?: number;
}

/** A runner for programs that read the key from `AMPLITUDE_API_KEY` or `SEGMENT_WRITE_KEY`, send, and end. */
export function programRunner({
  package: name,
  version,
  commands,
  env = {},
  prepare,
  atOnce = 2,
}: Program): StartRunner {
  return async (ground) => {
    const told = await version();
    const home = await mkdtemp(join(tmpdir(), 'prove-'));
    const prepared = { ...env, ...(await prepare?.(home, ground)) };
    let count = 0;
    return {
      package: name,
      version: told,
      most: MOST_ALONE,
      atOnce,
      run: async (proof) => {
        const cwd = join(home, String(++count));
        await mkdir(cwd);
        for (const { name: file, text } of proof.files) await writeFile(join(cwd, file), text);
        const problems: string[] = [];
        for (const { name: file } of proof.files)
          for (const [program, ...args] of commands(file)) {
            const options = {
              cwd,
              env: { ...prepared, AMPLITUDE_API_KEY: proof.apiKey, SEGMENT_WRITE_KEY: proof.apiKey },
              timeout: TIMEOUT,
            };
            const { code, output } = await runProgram(program, args, options);
            if (code !== 0) problems.push(`${program} ${file} ended with ${code}: ${output.slice(-300)}`);
          }
        return [...problems, ...judgeCase(proof, ground.arrivedWith(proof.apiKey))];
      },
      close: () => rm(home, { recursive: true }),
    };
  };
}
