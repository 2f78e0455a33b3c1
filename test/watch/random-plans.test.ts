import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { SOURCES } from '../../src/sources/registry.ts';
import { createChecker } from '../../src/watch/checker.ts';
import { planArbitrary } from '../random-plans.ts';
import { sendAll, sendEvent, type Watched, watch } from './watching.ts';

/** Plans whose ids every endpoint takes, by every way: one destination of Segment’s has no shortest length to set. */
const plans = planArbitrary.map(({ user, ...plan }): Plan => {
  const ids = Object.entries(user).map(([name, id]) => [name, `long-${id}`.slice(0, 1000)]);
  return { ...plan, user: Object.fromEntries(ids) };
});

const targets = SOURCES.flatMap((source) => source.targets.map((target) => ({ source, target })));

/** What may differ with the order of reports: which is the newest. */
function settled({ checker }: Pick<Watched, 'checker'>) {
  const { items, findings, ...rest } = checker.list();
  return {
    ...rest,
    items: items.map(({ report, ...item }) => item),
    findings: findings.map(({ report, what, ...finding }) => finding).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Amplitude refuses user properties of which some are operations; Segment’s Classic sets one for each group type. */
const isRefused = ({ groups }: Plan) => groups.some(({ type }) => type.startsWith('$'));

for (const { source, target } of targets)
  test(`${source.id} ${target.id}: what it sends, and one event more, is the whole list; nothing is nothing`, async () => {
    await loadFor(target, { membership: source.memberships[0] ?? 'user' });
    await fc.assert(
      fc.asyncProperty(plans, async (given) => {
        const plan = { ...given, source: source.id, target: target.id };
        fc.pre(source.id !== 'segment' || !isRefused(plan));
        const watched = await watch(plan);
        const { checker, artifact } = watched;
        expect(checker.list()).toMatchObject({ done: false, seen: 0, requests: 0, findings: [] });
        expect(checker.list().items.filter(({ state }) => state !== 'waiting')).toEqual([]);
        await sendAll(watched, artifact);
        await sendEvent(watched, plan, 'Afterwards');
        const { items, done } = checker.list();
        expect(items.filter(({ state }) => state !== 'seen')).toEqual([]);
        expect(done).toBe(artifact.effects.length > 0);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

test('the order of independent reports does not matter', async () => {
  const mixed = fc.record({ plan: plans, order: fc.infiniteStream(fc.nat()) });
  await fc.assert(
    fc.asyncProperty(mixed, async ({ plan: given, order }) => {
      const plan: Plan = { ...given, source: 'http-api', target: 'curl', membership: 'event' };
      const watched = await watch(plan);
      await sendAll(watched, watched.artifact);
      await watched.events([
        { user_id: 'somebody', event_type: 'Elsewhere', groups: { [plan.groups[0]?.type ?? '']: '9', 'Org  Id': 'x' } },
      ]);
      await watched.form('/identify', { user_id: 'somebody', groups: { [plan.groups[0]?.type ?? '']: 'Acme Corp' } });
      await watched.events([{ user_id: '15', event_type: 'Too short' }]);
      const reports = [...watched.sandbox.reports()];
      const shuffled = reports.map((report) => ({ report, key: order.next().value })).sort((a, b) => a.key - b.key);
      const other = createChecker(plan, watched.artifact);
      for (const { report } of shuffled) other.take(report);
      expect(settled({ checker: other })).toEqual(settled(watched));
    }),
    { numRuns: 100 },
  );
}, 30_000);

test('reports of mutated requests never make it throw', async () => {
  const bodies = fc.record({ plan: plans, cut: fc.nat(400), text: fc.string({ maxLength: 6 }), skip: fc.nat(30) });
  await fc.assert(
    fc.asyncProperty(bodies, async ({ plan: given, cut, text, skip }) => {
      const plan: Plan = { ...given, source: 'sdk', target: 'go' };
      const watched = await watch(plan);
      for (const { url, method, headers, body } of watched.artifact.requests) {
        const changed = body.slice(0, cut) + text + body.slice(cut + skip);
        await watched.sandbox.fetch(new Request(url, { method, headers, body: changed }));
        expect(() => watched.checker.list()).not.toThrow();
      }
      // The sandbox drops a listener that throws: what counted all requests never threw.
      expect(watched.checker.list().requests).toBe(watched.artifact.requests.length);
    }),
    { numRuns: 200 },
  );
}, 30_000);
