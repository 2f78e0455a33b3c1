import { HOSTILE } from '../random-plans.ts';
import type { Ground } from './ground.ts';
import { everywhere } from './plans.ts';
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

/** Awkward texts that a target may be unable to send: one that is longer than it takes, one that it takes for nothing. */
const MAY_LACK = 1;

/** Says so where awkward texts are in none of the plans that are run. */
function lacking(cases: readonly ProofCase[]): Failure[] {
  const lacks = HOSTILE.filter((text) => !cases.some(({ name }) => name.startsWith(everywhere(text))));
  const problems = lacks.map((text) => `no plan has ${JSON.stringify(text)} everywhere`);
  return problems.length > MAY_LACK ? [{ name: 'awkward text', problems }] : [];
}

/** Runs a target's code for every plan. */
export async function proveTarget(target: ProofTarget, runner: Runner, ground: Ground): Promise<Outcome> {
  const all = await casesOf(target, `${target.tlsOnly ? `https://localhost:${ground.port}` : ground.plain}/sandbox`);
  const cases = all.slice(0, runner.most);
  const failures = [...lacking(cases), ...(await runAll(cases, runner))];
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
