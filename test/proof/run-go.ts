import { goPrograms } from './go-programs.ts';
import { judgeCase } from './judge-case.ts';
import { ALL_AT_ONCE, type StartRunner } from './runner.ts';

/** Runs files with the real Go and its own net/http. */
export const start: StartRunner = async (ground) => {
  const programs = await goPrograms([]);
  return {
    package: 'net/http',
    version: programs.version,
    atOnce: ALL_AT_ONCE,
    run: async (proof) => {
      const names = proof.files.map(({ text }) => programs.add(text));
      const problems: string[] = [];
      for (const name of names) problems.push(...(await programs.run(name, { AMPLITUDE_API_KEY: proof.apiKey })));
      return [...problems, ...judgeCase(proof, ground.arrivedWith(proof.apiKey))];
    },
    close: () => programs.close(),
  };
};
