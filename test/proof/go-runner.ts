import { goPrograms } from './go-programs.ts';
import { judgeCase } from './judge-case.ts';
import { startProxy } from './proxy.ts';
import { ALL_AT_ONCE, type StartRunner } from './runner.ts';

/**
 * A runner for files that use a Go module, in a process each.
 * @param module path of the module: `github.com/amplitude/analytics-go`
 * @param version without the `v`
 */
export function goModuleRunner(module: string, version: string): StartRunner {
  return async (ground) => {
    const programs = await goPrograms([`${module}@v${version}`]);
    const proxy = await startProxy(ground.port);
    return {
      package: module,
      version,
      atOnce: ALL_AT_ONCE,
      run: async (proof) => {
        const names = proof.files.map(({ text }) => programs.add(text));
        const env = { ...proxy.env, AMPLITUDE_API_KEY: proof.apiKey, SEGMENT_WRITE_KEY: proof.apiKey };
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
}
