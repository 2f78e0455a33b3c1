import type { SourceId } from '../../src/plan/plan.ts';

/** What runs artifacts, and the words for `--only`. */
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
}

const CURL = { target: 'curl', runner: 'curl', generator: 'src/sources/http-clients/curl.ts' } as const;

/** Every target that is proved, in the order of the menu. */
export const PROOF_TARGETS: readonly ProofTarget[] = [
  {
    source: 'sdk',
    target: 'browser',
    runner: 'browser',
    generator: 'src/sources/sdk/browser.ts',
    model: 'src/sources/sdk/sdk-model.ts',
  },
  {
    source: 'sdk',
    target: 'node',
    runner: 'node',
    generator: 'src/sources/sdk/node.ts',
    model: 'src/sources/sdk/sdk-model.ts',
  },
  { source: 'identify-api', ...CURL, model: 'src/sources/identify-api/identify-api-model.ts' },
  { source: 'http-api', ...CURL, model: 'src/sources/http-api/http-api-model.ts' },
  { source: 'group-identify', ...CURL, model: 'src/sources/group-identify/group-identify-model.ts' },
];
