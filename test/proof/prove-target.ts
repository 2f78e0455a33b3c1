import type { Ground } from './ground.ts';
import { casesOf, type ProofCase } from './proof-case.ts';
import type { SourceProof } from './proof-file.ts';
import type { Runner } from './runner.ts';
import { hashOf } from './source-hash.ts';
import type { ProofTarget } from './targets.ts';

/** A plan for which a target's code did other than it says. */
export interface Failure {
  name: string;
  problems: string[];
}

/** What became of proving a target. */
export interface Outcome {
  target: ProofTarget;
  proof: SourceProof;
  /** At most a few: after those, the target is given up. */
  failures: Failure[];
}

/** Failed plans after which a target is given up: each may have waited for its time-out. */
const ENOUGH = 10;

async function runAll(cases: readonly ProofCase[], { atOnce, run }: Runner): Promise<Failure[]> {
  const failures: Failure[] = [];
  const left = [...cases];
  const work = async () => {
    for (let next = left.shift(); next && failures.length < ENOUGH; next = left.shift()) {
      const problems = await run(next);
      if (problems.length > 0) failures.push({ name: next.name, problems });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failures;
}

/** Runs a target's code for every plan. */
export async function proveTarget(target: ProofTarget, runner: Runner, ground: Ground): Promise<Outcome> {
  const all = await casesOf(target, `${target.tlsOnly ? `https://localhost:${ground.port}` : ground.plain}/sandbox`);
  const cases = all.slice(0, runner.most);
  const failures = await runAll(cases, runner);
  return {
    target,
    proof: {
      source: target.source,
      target: target.target,
      tier: runner.tier ?? 'ran',
      ...(runner.reason === undefined ? {} : { reason: runner.reason }),
      package: runner.package,
      version: runner.version,
      plans: cases.length,
      sources: hashOf(target),
    },
    failures,
  };
}
