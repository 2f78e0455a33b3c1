import { isDeepStrictEqual } from 'node:util';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import { toRequest } from '../../src/amplitude/request.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { deliverCall } from '../../src/segment/deliver-call.ts';
import { callOf, type Message, messagesIn } from '../../src/segment/messages.ts';
import { planCalls } from '../../src/segment/plan-calls.ts';
import { setupOf } from '../../src/segment/setup.ts';
import { isTrack, type SegmentCall } from '../../src/segment/track-call.ts';
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
function withoutInvention(call: SegmentCall, { expressed }: ProofCase): SegmentCall {
  const { anonymousId, ...rest } = call;
  return anonymousId === undefined || expressed.user.deviceId !== undefined ? call : rest;
}

/** Members of a dictionary with these names, if it has any of them. */
function only(dictionary: Record<string, unknown> = {}, ...names: string[]): Record<string, unknown> | undefined {
  const found = Object.entries(dictionary).filter(([name]) => names.includes(name));
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** A track call less what its library tells of itself, the page and the device. */
function withoutSurroundings(call: SegmentCall): SegmentCall {
  if (!isTrack(call)) return call;
  const { context, integrations, ...rest } = call;
  const told = only(context, 'groupId', 'groups');
  const options = only(integrations, 'Amplitude');
  return { ...rest, ...(told && { context: told }), ...(options && { integrations: options }) };
}

/** What else may arrive: who the user is, told before the groups, and nothing about that user. */
function isIdentification(message: Message, proof: ProofCase): boolean {
  const { userId, traits } = message.members;
  return message.type === 'identify' && userId === proof.expressed.user.userId && isDeepStrictEqual(traits ?? {}, {});
}

/** Everything in which what arrived at Segment, and what its destination makes of that, is not what the artifact says. */
export function judgeSegment(proof: ProofCase, arrived: readonly Tracked[]): string[] {
  const { artifact, expressed } = proof;
  const setup = setupOf(expressed);
  const messages = arrived.flatMap(({ path, body }) => messagesIn(trackingPathOf(path) ?? 'metrics', JSON.parse(body)));
  const calls = messages
    .map(callOf)
    .filter((call) => call !== undefined)
    .map((call) => withoutSurroundings(withoutInvention(call, proof)));
  const planned = planCalls(expressed);
  const strange = messages.filter((message) => callOf(message) === undefined && !isIdentification(message, proof));
  const sent = calls.flatMap((call) => deliverCall(call, setup).calls);
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
