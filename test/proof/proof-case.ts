import { textOf } from '../../src/code/line.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { findTarget, sourceOf } from '../../src/sources/registry.ts';
import type { Artifact } from '../../src/sources/source.ts';
import { proofPlans } from './plans.ts';
import type { ProofTarget } from './targets.ts';

/** One snippet to run. */
export interface ProofCase {
  name: string;
  plan: Plan;
  /** No other case has it, so it tells whose request arrived. */
  apiKey: string;
  artifact: Artifact;
  /** The artifact's files, as a user copies them. */
  files: { name: string; text: string }[];
  /** The endpoint written into the code; without one, the code names Amplitude. */
  endpoint?: string;
}

/** Keys with signs that mean something to a shell, a form or JSON. */
const KEY_ENDS = ['', '\'"', ' $HOME `id`', '&identification=[]', '+%41\\', '@/dev/null'];

/** Plans that are run a second time, with an endpoint in the code. */
const WITH_ENDPOINT = ['the example', 'EU', 'event-level with event properties', 'all operations'];

/** What a case is made of. */
type CaseParts = Pick<ProofCase, 'name' | 'plan' | 'apiKey' | 'endpoint'>;

/** Writes the snippet of a target for one plan. */
export async function makeCase({ source, target, runner }: ProofTarget, parts: CaseParts): Promise<ProofCase> {
  const of = sourceOf(source);
  const found = findTarget(of, target);
  if (!found) throw new Error(`The registry of ${source} has no ${target}.`);
  const { plan, apiKey, endpoint } = parts;
  const artifact = artifactOf(plan, of, found, await found.load(), {
    ...(endpoint === undefined ? {} : { endpoint }),
    // Node's code takes the key from the environment, as users copy it.
    ...(runner === 'node' ? {} : { apiKey }),
  });
  const files = artifact.files.map(({ name, lines }) => ({ name, text: textOf(lines) }));
  return { ...parts, artifact, files };
}

/**
 * Everything to run for a target.
 * @param endpoint ingestion host for the code that names one
 */
export async function casesOf(target: ProofTarget, endpoint: string): Promise<ProofCase[]> {
  const source = sourceOf(target.source);
  const plans = proofPlans(findTarget(source, target.target)?.memberships ?? source.memberships);
  const chosen = plans
    .filter(({ name }) => WITH_ENDPOINT.includes(name))
    .map(({ name, plan }) => ({ name: `${name}, to an endpoint`, plan, endpoint }));
  const cases = [...plans, ...chosen].map((parts, index) => {
    const end = target.runner === 'curl' ? KEY_ENDS[index % KEY_ENDS.length] : '';
    return makeCase(target, { ...parts, apiKey: `${target.runner}-${target.source}-${index}${end}` });
  });
  return (await Promise.all(cases)).filter(({ files }) => files.length > 0);
}
