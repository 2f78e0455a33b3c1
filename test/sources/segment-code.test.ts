import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/code/line.ts';
import { DESTINATIONS, type Plan } from '../../src/plan/plan.ts';
import { groupCalls } from '../../src/segment/group-call.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { express } from '../../src/sources/capability.ts';
import { capabilityOf } from '../../src/sources/capability-of.ts';
import { findTarget } from '../../src/sources/registry.ts';
import { segment } from '../../src/sources/segment/segment.ts';
import type { Target, TargetModule, WriteOptions } from '../../src/sources/source.ts';
import { EXAMPLE } from '../example-plan.ts';
import { planArbitrary, segmentArbitrary } from '../random-plans.ts';
import { everyModule } from './every-module.ts';

type Traits = Record<string, unknown>;
type AsyncRun = (...values: unknown[]) => Promise<void>;
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...source: string[]) => AsyncRun;

const [analyticsJs, node] = ['analytics-js', 'node'].map((id) => findTarget(segment, id)) as [Target, Target];

const [nodeModule, browserModule] = await Promise.all([everyModule(node), everyModule(analyticsJs)]);

const TARGETS: { target: Target; module: (plan: Plan) => TargetModule }[] = [
  { target: node, module: nodeModule },
  { target: analyticsJs, module: browserModule },
];

function codeOf(plan: Plan, target: Target, module: (plan: Plan) => TargetModule, options: WriteOptions = {}): string {
  const [file] = artifactOf(plan, segment, target, module(plan), options).files;
  return textOf(file?.lines ?? []);
}

function expressedCalls(plan: Plan, target: Target, module: (plan: Plan) => TargetModule) {
  const own: Plan = { ...plan, source: 'segment', target: target.id };
  return groupCalls(express(own, capabilityOf(own, module(own))).plan);
}

/** Runs a snippet in strict mode, its import given from outside. */
async function run(code: string, name: string, library: unknown): Promise<void> {
  const [first = '', ...rest] = code.split('\n');
  expect(first).toMatch(new RegExp(`^import { ${name} } from '@segment/`));
  const snippet = new AsyncFunction(name, 'process', `'use strict';${rest.join('\n')}`);
  await snippet(library, { env: { SEGMENT_WRITE_KEY: 'write-key' } });
}

/** Stands for `@segment/analytics-node`: keeps what it was told. */
async function toldToNode(code: string) {
  const told = { settings: {} as unknown, calls: [] as unknown[], closed: false };
  class Analytics {
    constructor(settings: unknown) {
      told.settings = settings;
    }
    group(call: unknown) {
      told.calls.push(call);
    }
    async closeAndFlush() {
      told.closed = true;
    }
  }
  await run(code, 'Analytics', Analytics);
  return told;
}

/**
 * Stands for `@segment/analytics-next`: stores the user, and merges traits while the group id stays (segment.md §2). What
 * is sent is JSON, which has no undefined.
 */
async function sentByBrowser(code: string) {
  const sent = { load: [] as unknown[], calls: [] as unknown[] };
  const ids: { userId?: string; anonymousId?: string } = {};
  let stored: { id?: string; traits: Traits } = { traits: {} };
  const analytics = {
    setAnonymousId: async (anonymousId: string) => void Object.assign(ids, { anonymousId }),
    identify: async (userId: string) => void Object.assign(ids, { userId }),
    group: async (id: string, traits: Traits = {}) => {
      stored = { id, traits: stored.id === id ? { ...stored.traits, ...traits } : { ...traits } };
      sent.calls.push(JSON.parse(JSON.stringify({ ...ids, groupId: id, traits: stored.traits })));
    },
  };
  const load = (...settings: unknown[]) => {
    sent.load = settings;
    return analytics;
  };
  await run(code, 'AnalyticsBrowser', { load });
  return sent;
}

describe('run with stand-ins for Segment’s libraries, over random plans', () => {
  test.each(DESTINATIONS)('Node to %s', async (destination) => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, segmentArbitrary, async (random, traits) => {
        const plan: Plan = { ...random, membership: 'user', segment: { ...traits, destination } };
        const { calls, closed } = await toldToNode(codeOf(plan, node, nodeModule));
        expect(closed).toBe(true);
        expect(calls).toEqual(expressedCalls(plan, node, nodeModule));
      }),
      { numRuns: 150 },
    );
  });

  test.each(DESTINATIONS)('Analytics.js to %s', async (destination) => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, segmentArbitrary, async (random, traits) => {
        const plan: Plan = { ...random, membership: 'user', segment: { ...traits, destination } };
        const { calls } = await sentByBrowser(codeOf(plan, analyticsJs, browserModule));
        expect(calls).toEqual(expressedCalls(plan, analyticsJs, browserModule));
      }),
      { numRuns: 150 },
    );
  });

  test('two groups of the same value do not lend each other their traits', async () => {
    const plan: Plan = {
      ...EXAMPLE,
      groups: [
        { type: 'org_id', values: ['15'] },
        { type: 'team_id', values: ['15'] },
      ],
    };
    const { calls } = await sentByBrowser(codeOf(plan, analyticsJs, browserModule));
    expect(calls).toEqual(expressedCalls(plan, analyticsJs, browserModule));
    expect(calls[1]).toMatchObject({ traits: { group_type: 'team_id', group_value: '15' } });
    expect(calls[1]).not.toHaveProperty('traits.name');
  });
});

describe('the address', () => {
  const options = { endpoint: 'http://127.0.0.1:4173/sandbox', apiKey: 'amplitude-key' };

  test('Node: host and path, since a path in host is lost', async () => {
    const told = await toldToNode(codeOf(EXAMPLE, node, nodeModule, options));
    expect(told.settings).toEqual({
      writeKey: 'write-key',
      host: 'http://127.0.0.1:4173',
      path: '/sandbox/segment/v1/batch',
    });
  });

  test('Analytics.js: apiHost without protocol, and no CDN', async () => {
    const { load } = await sentByBrowser(codeOf(EXAMPLE, analyticsJs, browserModule, options));
    expect(load).toEqual([
      { writeKey: 'YOUR_WRITE_KEY', cdnSettings: { integrations: { 'Segment.io': { apiKey: 'YOUR_WRITE_KEY' } } } },
      { integrations: { 'Segment.io': { apiHost: '127.0.0.1:4173/sandbox/segment/v1', protocol: 'http' } } },
    ]);
  });

  test('without one, it is Segment’s', async () => {
    expect((await toldToNode(codeOf(EXAMPLE, node, nodeModule))).settings).toEqual({ writeKey: 'write-key' });
    expect((await sentByBrowser(codeOf(EXAMPLE, analyticsJs, browserModule))).load).toEqual([
      { writeKey: 'YOUR_WRITE_KEY' },
    ]);
  });

  test.each(TARGETS)('Amplitude’s key is never in the code of $target.id', ({ target, module }) => {
    expect(codeOf(EXAMPLE, target, module, options)).not.toContain('amplitude-key');
  });
});

test.each(TARGETS)('$target.id: lines carry the colour of their effect', ({ target, module }) => {
  const plan: Plan = {
    ...EXAMPLE,
    groups: [{ type: 'org_id', values: ['15'] }],
    groupProperties: [
      { type: 'org_id', value: '15', operations: [{ operation: '$set', property: 'name', value: 'Acme Corp' }] },
    ],
  };
  const [file] = artifactOf(plan, segment, target, module(plan)).files;
  const marks = (file?.lines ?? []).filter(({ mark }) => mark).map(({ text, mark }) => [text.trim(), mark]);
  expect(marks).toContainEqual(["group_type: 'org_id',", 'user-group']);
  expect(marks).toContainEqual(["group_value: '15',", 'user-group']);
  expect(marks.filter(([, mark]) => mark === 'group-property')).toEqual([["name: 'Acme Corp',", 'group-property']]);
});
