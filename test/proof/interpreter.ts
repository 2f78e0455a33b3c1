import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startDriver } from './driver.ts';
import type { Ground } from './ground.ts';
import { judgeCase } from './judge-case.ts';
import type { StartRunner } from './runner.ts';

/** Drivers at work at once: one for each core of the smallest machine. */
const DRIVERS = 2;

/** What stands before and after the driver on the command line, and what else belongs into its environment. */
interface Surroundings {
  before: readonly string[];
  after: readonly string[];
  env?: Record<string, string>;
}

/** An interpreter that runs many files in one process, through a driver in its language: starting it takes longer. */
interface Interpreter {
  package: string;
  /** Tells the version. Throws, naming what is missing and how to get it. */
  version: () => Promise<string>;
  program: string;
  /** Prepares what stands before and after the driver on the command line, in a folder that is there until the end. */
  prepare?: (ground: Ground, home: string) => Promise<Surroundings>;
  /** File beside this one that reads jobs as lines of JSON, and answers each with an error in JSON. */
  driver: string;
  /** What the drivers find in their environment. */
  env?: Record<string, string>;
  /** Drivers at work at once. */
  atOnce?: number;
  /** Milliseconds that a program's library may still be sending after its end. */
  patience?: number;
  /** Whether programs must leave nothing behind that keeps the process. */
  endsByItself?: boolean;
}

/** A runner for programs that read the API key from `AMPLITUDE_API_KEY`, send, and end. */
export function interpreterRunner(interpreter: Interpreter): StartRunner {
  const {
    package: name,
    version,
    program,
    prepare,
    driver,
    env,
    atOnce = DRIVERS,
    patience = 0,
    endsByItself,
  } = interpreter;
  return async (ground) => {
    const told = await version();
    const home = await mkdtemp(join(tmpdir(), 'prove-'));
    const script = join(import.meta.dirname, driver);
    const { before, after, env: more }: Surroundings = (await prepare?.(ground, home)) ?? { before: [], after: [] };
    const drivers = Array.from({ length: atOnce }, () =>
      startDriver(program, [...before, script, ...after], { ...env, ...more }),
    );
    const free = [...drivers];
    let count = 0;
    return {
      package: name,
      version: told,
      atOnce,
      run: async (proof) => {
        const folder = join(home, String(++count));
        await mkdir(folder);
        const own = free.pop();
        if (!own) throw new Error(`More than ${atOnce} programs at once.`);
        const problems: string[] = [];
        for (const { name: file, text } of proof.files) {
          const path = join(folder, file);
          await writeFile(path, text);
          const error = await own.run({ path, apiKey: proof.apiKey });
          if (error !== '') problems.push(`${file} ended with an error: ${error.slice(-300)}`);
        }
        free.push(own);
        const judge = () => judgeCase(proof, ground.arrivedWith(proof.apiKey));
        for (const end = Date.now() + patience; Date.now() < end && judge().length > 0; ) await setTimeout(100);
        return [...problems, ...judge()];
      },
      close: async () => {
        const ended = endsByItself ? await Promise.all(drivers.map((driver) => driver.ended())) : [];
        for (const { close } of drivers) close();
        await rm(home, { recursive: true });
        if (ended.includes(false)) throw new Error(`${name} kept the process after its programs.`);
      },
    };
  };
}
