import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argvOf, expandPercent, logicalLines, readCarets } from './cmd-line.ts';
import { judgeCase } from './judge-case.ts';
import { runProgram } from './run-program.ts';
import { MOST_ALONE, type StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

const TIMEOUT = 20_000;

/** What a batch file does: files it writes and takes away, and arguments of its commands of curl. */
interface Batch {
  written: Map<string, string>;
  removed: string[];
  commands: string[][];
}

/** Reads a batch file by cmd's own steps. Throws at every command but those that are expected. */
export function readBatch(text: string, env: ReadonlyMap<string, string>): Batch {
  const variables = new Map(env);
  const batch: Batch = { written: new Map(), removed: [], commands: [] };
  let path: string | undefined;
  for (const line of logicalLines(text)) {
    const expanded = expandPercent(line, variables);
    const block = /^> "([^"<>|&^]+)" \($/.exec(expanded)?.[1];
    if (block !== undefined && path === undefined) {
      path = block;
      batch.written.set(path, '');
    } else if (expanded === ')' && path !== undefined) path = undefined;
    else if (path !== undefined) {
      const told = /^ {2}echo (.*)$/.exec(readCarets(expanded))?.[1];
      if (told === undefined) throw new Error(`No echo in a block: ${line}`);
      batch.written.set(path, `${batch.written.get(path)}${told}\r\n`);
    } else {
      const [program, ...args] = argvOf(readCarets(expanded));
      if (program === 'curl.exe') {
        batch.commands.push(args);
        variables.set('ERRORLEVEL', '0');
      } else if (program === 'set' && args[0] === 'RESULT=0') variables.set('RESULT', '0');
      else if (program === 'del' && args[0] !== undefined) batch.removed.push(args[0]);
      else if (program !== undefined && !['@echo off', 'exit /b 0'].includes(expanded))
        throw new Error(`An unexpected command: ${line}`);
    }
  }
  if (path !== undefined) throw new Error('A block without an end.');
  if (batch.removed.join() !== [...batch.written.keys()].join()) throw new Error('A file stays.');
  return batch;
}

/** Reads the files by cmd's rules, and runs the real curl with the files and arguments they give it. */
export const start: StartRunner = async (ground) => {
  const version = await versionOf('curl', ['--version'], /^curl (\S+)/, 'apt-get install curl');
  const home = await mkdtemp(join(tmpdir(), 'prove-cmd-'));
  let count = 0;
  return {
    package: 'curl.exe',
    version,
    tier: 'parsed',
    reason: 'There is no cmd for this system: the batch file was read by its rules, and curl run with what it says.',
    most: MOST_ALONE,
    atOnce: 2,
    run: async (proof) => {
      const cwd = join(home, String(++count));
      await mkdir(cwd);
      const variables = new Map([
        ['TEMP', 'C:'],
        ['AMPLITUDE_API_KEY', proof.apiKey],
      ]);
      const problems: string[] = [];
      for (const { name, text } of proof.files)
        try {
          const { written, commands } = readBatch(text, variables);
          for (const [path, content] of written) await writeFile(join(cwd, path), content);
          for (const args of commands) {
            const { code, output } = await runProgram('curl', ['-q', ...args], { cwd, env: {}, timeout: TIMEOUT });
            if (code !== 0) problems.push(`${name} ended with ${code}: ${output.slice(-300)}`);
          }
        } catch (error) {
          problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      return [...problems, ...judgeCase(proof, ground.arrivedWith(proof.apiKey))];
    },
    close: () => rm(home, { recursive: true }),
  };
};
