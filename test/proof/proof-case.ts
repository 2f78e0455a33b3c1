import { isDeepStrictEqual } from 'node:util';
import { HOSTS } from '../../src/amplitude/endpoints.ts';
import { isPlainKey } from '../../src/code/json-text.ts';
import { textOf } from '../../src/code/line.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { express } from '../../src/sources/capability.ts';
import { capabilityOf } from '../../src/sources/capability-of.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget, sourceOf } from '../../src/sources/registry.ts';
import type { Artifact } from '../../src/sources/source.ts';
import { EXAMPLE } from '../example-plan.ts';
import { proofPlans, withSegment } from './plans.ts';
import type { ProofTarget } from './targets.ts';

/** One snippet to run. */
export interface ProofCase {
  name: string;
  plan: Plan;
  /** No other case has it, so it tells whose request arrived. */
  apiKey: string;
  artifact: Artifact;
  /** The part of the plan that the target can express, with its values as they are sent. */
  expressed: Plan;
  /** The artifact's files, as a user copies them. */
  files: { name: string; text: string }[];
  /** The endpoint written into the code; without one, the code names Amplitude. */
  endpoint?: string;
}

/** Keys with signs that mean something to a shell, a form or JSON. */
const KEY_ENDS = ['', '\'"', ' $HOME `id`', '&identification=[]', '+%41\\', '@/dev/null'];

/** Plans that are run at most: random ones come last, and of those that give no file there are more with some targets. */
const CASES = 205;

/** Plans that are run a second time, with an endpoint in the code. */
const WITH_ENDPOINT = ['the example', 'EU', 'event-level with event properties', 'all operations'];

/** What a case is made of. */
type CaseParts = Pick<ProofCase, 'name' | 'plan' | 'apiKey' | 'endpoint'>;

/** Files as a user copies them. */
function filesOf({ files }: Artifact): ProofCase['files'] {
  return files.map(({ name, lines }) => ({ name, text: textOf(lines) }));
}

/** Writes the snippet of a target for one plan. */
export async function makeCase(proved: ProofTarget, parts: CaseParts): Promise<ProofCase> {
  const { source, target, keyFromEnvironment, plainKeyFromEnvironment, addressInCode } = proved;
  const of = sourceOf(source);
  const found = findTarget(of, target);
  if (!found) throw new Error(`The registry of ${source} has no ${target}.`);
  const { plan, apiKey, endpoint } = parts;
  const module = await loadFor(found, plan);
  const isInEnvironment = keyFromEnvironment || (plainKeyFromEnvironment && isPlainKey(apiKey));
  const key = isInEnvironment ? {} : { apiKey, writeKey: apiKey };
  const address = endpoint === undefined ? {} : { endpoint };
  const files = filesOf(artifactOf(plan, of, found, module, { ...key, ...address }));
  const artifact = artifactOf(plan, of, found, module, { apiKey, writeKey: apiKey, ...address });
  const own = { ...plan, source, target };
  const expressible = express(own, capabilityOf(own, module)).plan;
  const expressed = module.asSent?.(expressible) ?? expressible;
  if (addressInCode && endpoint !== undefined) {
    const shown = filesOf(artifactOf(plan, of, found, module, key));
    const led = shown.map(({ name, text }) => ({ name, text: text.replaceAll(HOSTS[plan.region], endpoint) }));
    if (!isDeepStrictEqual(led, files))
      throw new Error(`The code of "${parts.name}" differs in more than its address.`);
  }
  return { ...parts, artifact, expressed, files };
}

/** A plan for users that more targets can name: some libraries invent the device ID, some take no short ID. */
function forPlainerUsers(parts: CaseParts): CaseParts[] {
  const { name, plan } = parts;
  const { userId } = plan.user;
  const { minIdLength, ...whole } = plan;
  return [
    ...(userId === undefined ? [] : [{ ...parts, name: `${name}, user ID only`, plan: { ...plan, user: { userId } } }]),
    { ...parts, name: `${name}, a plain user`, plan: { ...whole, user: EXAMPLE.user } },
  ];
}

/** Writes the snippet of a target for one plan, or where that gives none for plainer users. */
async function makeWhatCanBe(proved: ProofTarget, parts: CaseParts): Promise<ProofCase> {
  let made = await makeCase(proved, parts);
  for (const plainer of made.files.length > 0 ? [] : forPlainerUsers(parts))
    if (made.files.length === 0) made = await makeCase(proved, plainer);
  return made;
}

/**
 * Everything to run for a target.
 * @param endpoint ingestion host for the code that names one
 */
export async function casesOf(target: ProofTarget, endpoint: string): Promise<ProofCase[]> {
  const source = sourceOf(target.source);
  const proved = proofPlans(findTarget(source, target.target)?.memberships ?? source.memberships);
  const plans = target.source === 'segment' ? withSegment(proved) : proved;
  const led = plans
    .filter(({ name }) => WITH_ENDPOINT.includes(name))
    .map(({ name, plan }) => ({ name: `${name}, to an endpoint`, plan, endpoint }));
  const all = target.addressInCode ? plans.map((parts) => ({ ...parts, endpoint })) : [...led, ...plans];
  const cases = all.map((parts, index) => {
    const end = target.source === 'sdk' || target.source === 'segment' ? '' : KEY_ENDS[index % KEY_ENDS.length];
    return makeWhatCanBe(target, { ...parts, apiKey: `${target.runner}-${target.source}-${index}${end}` });
  });
  return (await Promise.all(cases)).filter(({ files }) => files.length > 0).slice(0, CASES);
}
