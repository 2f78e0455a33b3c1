import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chooseRunners, UnknownWords } from './choose-runners.ts';
import { type Ground, startGround } from './ground.ts';
import { writeProofs } from './proof-file.ts';
import { type Outcome, proveTarget } from './prove-target.ts';
import type { StartRunner } from './runner.ts';
import { proveDestinations } from './segment/prove-destinations.ts';
import { PROOF_TARGETS, type ProofTarget, RUNNERS } from './targets.ts';
import { proveWatch } from './watch/prove-watch.ts';

/** Runners at work at once: one for each core of the smallest machine, and one for the time that the others wait. */
const LANES = 3;
const FAILURES_SHOWN = 5;

const { values } = parseArgs({
  options: { only: { type: 'string' }, report: { type: 'string' }, dry: { type: 'boolean' } },
});

/** The word for `--only` that means Segment's destinations. */
const DESTINATIONS = 'destinations';
/** The word for `--only` that means apps that are watched. */
const WATCH = 'watch';
/** What is proved otherwise than by running a target's artifacts. */
const OTHERS = [DESTINATIONS, WATCH];

function tell({ proof, failures }: Outcome, seconds: number): void {
  const what = `${proof.source} ${proof.target}, ${proof.package} ${proof.version}`;
  const count = failures.length === 0 ? `${proof.plans} plans` : `failed for ${failures.length} plans or more`;
  console.log(`${failures.length === 0 ? 'proved' : 'FAILED'}: ${what}: ${count}, ${seconds.toFixed(1)} s`);
  for (const { name, problems } of failures.slice(0, FAILURES_SHOWN))
    console.log([`  ${name}`, ...problems.map((problem) => `    ${problem}`)].join('\n'));
  if (failures.length > FAILURES_SHOWN) console.log(`  and ${failures.length - FAILURES_SHOWN} more`);
}

async function proveWith(id: string, targets: readonly ProofTarget[], ground: Ground): Promise<Outcome[]> {
  const { start }: { start: StartRunner } = await import(`./run-${id}.ts`);
  const runner = await start(ground);
  try {
    const outcomes: Outcome[] = [];
    for (const target of targets) {
      const began = performance.now();
      const outcome = await proveTarget(target, runner, ground);
      tell(outcome, (performance.now() - began) / 1000);
      outcomes.push(outcome);
    }
    return outcomes;
  } finally {
    await runner.close();
  }
}

const NONE = { passed: 0, failed: 0 };

/** Runs the chosen targets, writes what was proved, and returns how many targets passed and failed. */
async function prove(names: readonly string[]): Promise<{ passed: number; failed: number }> {
  const runners = names.filter((name) => !OTHERS.includes(name));
  const destinations = names.includes(DESTINATIONS) ? await proveDestinations(!values.dry) : NONE;
  const watched = names.includes(WATCH) ? await proveWatch() : NONE;
  const chosen = PROOF_TARGETS.filter(({ runner }) => runners.includes(runner));
  const ground = await startGround();
  const outcomes: Outcome[] = [];
  try {
    const left = [...runners];
    const work = async () => {
      for (let id = left.shift(); id; id = left.shift()) {
        const targets = chosen.filter(({ runner }) => runner === id);
        try {
          outcomes.push(...(await proveWith(id, targets, ground)));
        } catch (error) {
          console.log(`FAILED: ${id}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, work));
  } finally {
    await ground.close();
  }
  const strays = ground.strays();
  for (const { url } of strays.slice(0, FAILURES_SHOWN)) console.log(`FAILED: a request of nobody went to ${url}`);
  const proved = outcomes.filter(({ failures }) => failures.length === 0);
  const kept = strays.length === 0 ? proved : [];
  if (!values.dry)
    writeProofs(
      kept.map(({ proof }) => proof),
      outcomes.map(({ target }) => target),
    );
  return {
    passed: kept.length + destinations.passed + watched.passed,
    failed: chosen.length - kept.length + destinations.failed + watched.failed,
  };
}

try {
  const counts = await prove(chooseRunners([...RUNNERS, ...OTHERS], values.only));
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(counts));
  console.log(`Targets: ${counts.passed} proved, ${counts.failed} failed.`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof UnknownWords)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
