import { tmpdir } from 'node:os';
import { judgeCase } from './judge-case.ts';
import { readPowershell } from './powershell-reader.ts';
import { runProgram } from './run-program.ts';
import { MOST_ALONE, type StartRunner } from './runner.ts';
import { parserOf } from './syntax-tree.ts';
import { versionOf } from './toolchain.ts';

const TIMEOUT = 20_000;
const GRAMMAR = ['@vscode/tree-sitter-wasm', '0.3.1', 'wasm/tree-sitter-powershell.wasm'] as const;

/** Reads the scripts by PowerShell's grammar, and runs the real curl with the input and arguments they give it. */
export const start: StartRunner = async (ground) => {
  const version = await versionOf('curl', ['--version'], /^curl (\S+)/, 'apt-get install curl');
  const parse = await parserOf(GRAMMAR);
  return {
    package: 'curl.exe',
    version,
    tier: 'parsed',
    reason:
      'There is no PowerShell for this system: the script was read by its grammar, and curl run with what it says.',
    most: MOST_ALONE,
    atOnce: 2,
    run: async (proof) => {
      const problems: string[] = [];
      for (const { name, text } of proof.files)
        try {
          const { input, args } = readPowershell(parse(text), proof.apiKey);
          // PowerShell ends what it pipes with a line break.
          const options = { cwd: tmpdir(), env: {}, timeout: TIMEOUT, input: `${input}\r\n` };
          const { code, output } = await runProgram('curl', ['-q', ...args], options);
          if (code !== 0) problems.push(`${name} ended with ${code}: ${output.slice(-300)}`);
        } catch (error) {
          problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      return [...problems, ...judgeCase(proof, ground.arrivedWith(proof.apiKey))];
    },
    close: () => Promise.resolve(),
  };
};
