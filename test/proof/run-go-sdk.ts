import { VERSION } from '../../src/sources/sdk/go.ts';
import { goPrograms } from './go-programs.ts';
import { judgeCase } from './judge-case.ts';
import { startProxy } from './proxy.ts';
import { ALL_AT_ONCE, type StartRunner } from './runner.ts';

const PACKAGE = 'github.com/amplitude/analytics-go';

/** Runs an artifact's file with the real Go SDK, in a process of its own. */
export const start: StartRunner = async (ground) => {
  const programs = await goPrograms([`${PACKAGE}@v${VERSION}`]);
  const proxy = await startProxy(ground.port);
  return {
    package: PACKAGE,
    version: VERSION,
    atOnce: ALL_AT_ONCE,
    run: async (proof) => {
      const names = proof.files.map(({ text }) => programs.add(text));
      const env = { ...proxy.env, AMPLITUDE_API_KEY: proof.apiKey };
      const problems: string[] = [];
      for (const name of names) problems.push(...(await programs.run(name, env)));
      return [...problems, ...judgeCase(proof, ground.arrivedWith(proof.apiKey))];
    },
    close: async () => {
      await proxy.close();
      await programs.close();
    },
  };
};
