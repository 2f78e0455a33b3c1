import type { SourceId } from '../../src/plan/plan.ts';

/** What runs artifacts, and the words for `--only`. Each has a file `run-….ts` with a `start`. */
export const RUNNERS = ['browser', 'node', 'curl'] as const;
/** One of them. */
export type RunnerId = (typeof RUNNERS)[number];

/** A target whose artifacts are run, with the files that write them. */
export interface ProofTarget {
  source: SourceId;
  target: string;
  runner: RunnerId;
  /** File of the target's `TargetModule`, from the root of the repository. */
  generator: string;
  /** File of the source's `SourceModel`. */
  model: string;
  /** Whether its code takes the API key from the environment, as users copy it. */
  keyFromEnvironment?: boolean;
  /** Whether it runs with a program of the machine, whose version nobody pins. */
  ofMachine?: boolean;
  /**
   * Whether the sandbox's address stands in the code, where the others are led there by name. The code must be the same
   * but for that address.
   */
  addressInCode?: boolean;
}

/** An HTTP client, proved for each of the sources that speak HTTP. */
function httpClient(target: RunnerId, more: Partial<ProofTarget> = {}): ProofTarget[] {
  const common = {
    target,
    runner: target,
    generator: `src/sources/http-clients/${target}.ts`,
    ofMachine: true,
    ...more,
  };
  return (['identify-api', 'http-api', 'group-identify'] as const).map((source) => ({
    source,
    ...common,
    model: `src/sources/${source}/${source}-model.ts`,
  }));
}

/** An SDK. */
function sdk(target: RunnerId, more: Partial<ProofTarget> = {}): ProofTarget {
  return {
    source: 'sdk',
    target,
    runner: target,
    generator: `src/sources/sdk/${target}.ts`,
    model: 'src/sources/sdk/sdk-model.ts',
    ...more,
  };
}

/** Every target that is proved, by what runs it. */
export const PROOF_TARGETS: readonly ProofTarget[] = [
  sdk('browser'),
  sdk('node', { keyFromEnvironment: true }),
  ...httpClient('curl'),
];
