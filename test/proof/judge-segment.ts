import { readEffects } from '../../src/amplitude/read-effects.ts';
import { toRequest } from '../../src/amplitude/request.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { type GroupCall, groupCalls } from '../../src/segment/group-call.ts';
import { groupCallOf, type Message, messagesIn } from '../../src/segment/messages.ts';
import { deliverGroup, setupOf } from '../../src/segment/setup.ts';
import { TRACKING_HOSTS, trackingPathOf } from '../../src/segment/tracking-paths.ts';
import type { Arrived } from '../fake-amplitude.ts';
import type { ProofCase } from './proof-case.ts';
import { sameItems } from './same-items.ts';

/** As much of a request as its judgement needs. */
export type Tracked = Pick<Arrived, 'method' | 'url' | 'path' | 'body' | 'status'>;

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 600);
}

function addressProblems({ endpoint }: ProofCase, { method, url, status }: Tracked): string[] {
  const base = `${endpoint === undefined ? TRACKING_HOSTS.us : `${endpoint}/segment`}/v1/`;
  return [
    ...(url.startsWith(base) ? [] : [`went to ${url}, not below ${base}`]),
    ...(method === 'POST' ? [] : [`${method} ${url}`]),
    ...(status === 200 ? [] : [`was answered ${status}: ${url}`]),
  ];
}

/** Libraries of a page or an app invent an anonymous id where the plan has none. */
function withoutInvention(call: GroupCall, { expressed }: ProofCase): GroupCall {
  const { anonymousId, ...rest } = call;
  return anonymousId === undefined || expressed.user.deviceId !== undefined ? call : rest;
}

/** What else may arrive: who the user is, told before the groups, and nothing about that user. */
function isIdentification(message: Message, proof: ProofCase): boolean {
  const { userId, traits } = groupCallOf(message);
  return message.type === 'identify' && userId === proof.expressed.user.userId && Object.keys(traits).length === 0;
}

/** Everything in which what arrived at Segment, and what its destination makes of that, is not what the artifact says. */
export function judgeSegment(proof: ProofCase, arrived: readonly Tracked[]): string[] {
  const { artifact, expressed } = proof;
  const setup = setupOf(expressed);
  const messages = arrived.flatMap(({ path, body }) => messagesIn(trackingPathOf(path) ?? 'metrics', JSON.parse(body)));
  const calls = messages
    .filter(({ type }) => type === 'group')
    .map((message) => withoutInvention(groupCallOf(message), proof));
  const planned = groupCalls(expressed);
  const strange = messages.filter((message) => message.type !== 'group' && !isIdentification(message, proof));
  const sent = calls.flatMap((call) => deliverGroup(call, setup).calls);
  const addressing = { region: expressed.region, apiKey: proof.apiKey };
  const requests = sent.map((call) => toRequest(call, addressing));
  const { missing, unexpected } = compareEffects(artifact.effects, requests.flatMap(readEffects), expressed.user);
  return [
    ...arrived.flatMap((request) => addressProblems(proof, request)),
    ...strange.map((message) => `arrived unasked: ${show(message)}`),
    // Each call is of another group type, and a page may send them all at once.
    ...(sameItems(planned, calls) ? [] : [`was to call ${show(planned)}`, `and called ${show(calls)}`]),
    ...missing.map((effect) => `did not arrive: ${show(effect)}`),
    ...unexpected.map((effect) => `arrived unasked: ${show(effect)}`),
  ];
}
