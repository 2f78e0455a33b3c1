import { HOSTS, PATHS } from '../../src/amplitude/endpoints.ts';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import type { Arrived } from '../fake-amplitude.ts';
import { formOf, groupEventsIn, type Sent } from './decode.ts';
import { judgeSegment } from './judge-segment.ts';
import type { ProofCase } from './proof-case.ts';
import { sameItems } from './same-items.ts';

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 600);
}

function addressProblems({ plan, endpoint }: ProofCase, { method, url, path, status }: Arrived): string[] {
  const base = endpoint ?? HOSTS[plan.region];
  const known = Object.values(PATHS).some((end) => url === base + end);
  return [
    ...(known ? [] : [`went to ${url}, not to an endpoint of ${base}`]),
    ...(method === 'POST' ? [] : [`${method} ${path}`]),
    ...(status === 200 ? [] : [`was answered ${status}: ${path}`]),
  ];
}

/** SDKs that add properties of the page to every event. */
const IN_PAGE = ['browser', 'browser-script', 'browser-unified'];

/** What an HTTP client sent must be what is shown, to the last member; of what an SDK sent, what concerns groups. */
function bodyProblems({ artifact, plan }: ProofCase, arrived: readonly Arrived[]): string[] {
  const decode = (request: Sent): unknown[] =>
    artifact.source === 'sdk'
      ? groupEventsIn(request, plan.user, IN_PAGE.includes(artifact.target))
      : [formOf(request)];
  const [expected, actual] = [artifact.requests.flatMap(decode), arrived.flatMap(decode)];
  return sameItems(expected, actual) ? [] : [`was to send ${show(expected)}`, `and sent ${show(actual)}`];
}

/** Everything in which what arrived is not what the artifact says. */
export function judgeCase(proof: ProofCase, arrived: readonly Arrived[]): string[] {
  const { artifact, plan } = proof;
  if (artifact.source === 'segment') return judgeSegment(proof, arrived);
  const { missing, unexpected } = compareEffects(artifact.effects, arrived.flatMap(readEffects), plan.user);
  return [
    ...arrived.flatMap((request) => addressProblems(proof, request)),
    ...missing.map((effect) => `did not arrive: ${show(effect)}`),
    ...unexpected.map((effect) => `arrived unasked: ${show(effect)}`),
    ...bodyProblems(proof, arrived),
  ];
}
