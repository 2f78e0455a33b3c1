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

/**
 * Everything to run for a target.
 * @param endpoint ingestion host for the code that names one
 */
export async function casesOf({ source, target, runner }: ProofTarget, endpoint: string): Promise<ProofCase[]> {
  const of = sourceOf(source);
  const found = findTarget(of, target);
  if (!found) throw new Error(`The registry of ${source} has no ${target}.`);
  const module = await found.load();
  const make = (name: string, plan: Plan, index: number, at?: string): ProofCase => {
    const apiKey = `${runner}-${source}-${index}${runner === 'curl' ? KEY_ENDS[index % KEY_ENDS.length] : ''}`;
    const options = at === undefined ? {} : { endpoint: at };
    // Node's code takes the key from the environment, as users copy it.
    const artifact = artifactOf(plan, of, found, module, { ...options, ...(runner === 'node' ? {} : { apiKey }) });
    const files = artifact.files.map((file) => ({ name: file.name, text: textOf(file.lines) }));
    return { name, plan, apiKey, artifact, files, ...options };
  };
  const plans = proofPlans(found.memberships ?? of.memberships);
  const chosen = plans.filter(({ name }) => WITH_ENDPOINT.includes(name));
  return [
    ...plans.map(({ name, plan }, index) => make(name, plan, index)),
    ...chosen.map(({ name, plan }, index) => make(`${name}, to an endpoint`, plan, plans.length + index, endpoint)),
  ].filter(({ files }) => files.length > 0);
}
