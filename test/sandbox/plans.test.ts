import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../src/amplitude/call.ts';
import { eventCall, membershipCall, propertiesCall } from '../../src/amplitude/calls.ts';
import { KEY_PLACEHOLDER, toRequest } from '../../src/amplitude/request.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { effectsOf } from '../../src/plan/effects.ts';
import { idFault } from '../../src/plan/ids.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { planArbitrary } from '../random-plans.ts';
import { KEY, sandboxAt } from './asking.ts';

/** Plans whose ids every endpoint takes. */
const plans = planArbitrary
  .map((plan): Plan => ({ ...plan, minIdLength: 1 }))
  .filter(({ user }) => Object.values(user).every((id) => idFault(id, 1) === undefined));

async function send(sandbox: Sandbox, call: Call): Promise<[number, string]> {
  const { url, ...init } = toRequest(call, { region: 'us', apiKey: KEY, base: 'http://127.0.0.1:4173/sandbox' });
  const answer = await sandbox.fetch(new Request(url, init));
  return [answer.status, await answer.text()];
}

/** The calls a plan takes, properties first. */
function callsOf(plan: Plan): Call[] {
  return [
    ...(plan.groupProperties.length > 0 ? [propertiesCall(plan)] : []),
    ...(plan.membership === 'user' ? [membershipCall(plan)] : []),
    eventCall(plan, plan.event?.type ?? ''),
  ];
}

const sorted = (texts: string[]) => [...texts].sort();

test('random plans: the reports say exactly the plan’s effects, and the state follows', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const sandbox = sandboxAt();
      for (const call of callsOf(plan)) expect(await send(sandbox, call)).toMatchObject([200, expect.anything()]);
      const effects = sandbox.reports().flatMap((report) => report.effects);
      expect(compareEffects(effectsOf(plan), effects, plan.user)).toEqual({ missing: [], unexpected: [] });

      const { events, users, groups, groupTypes } = sandbox.state();
      const level = plan.membership;
      const byType = (list: readonly { type: string; values: string[] }[]) =>
        sorted(list.map(({ type, values }) => JSON.stringify([type, values])));
      expect(events).toMatchObject([{ type: plan.event?.type, user: plan.user }]);
      expect(byType(events[0]?.groups ?? [])).toEqual(byType(plan.groups));
      expect(events[0]?.groups.every((group) => group.level === level)).toBe(true);
      expect(users).toMatchObject([plan.user]);
      expect(byType(users[0]?.groups ?? [])).toEqual(level === 'user' ? byType(plan.groups) : []);
      expect(sorted(groupTypes.map(({ type }) => type))).toEqual(sorted(plan.groups.map(({ type }) => type)));
      for (const { type, values } of plan.groups)
        for (const value of values) {
          const group = groups.find((known) => known.type === type && known.value === value);
          expect(group).toMatchObject({ events: 1, members: level === 'user' ? [plan.user] : [] });
          const described = plan.groupProperties.find((given) => given.type === type && given.value === value);
          const set = (described?.operations ?? []).filter(({ operation }) => ['$set', '$setOnce'].includes(operation));
          for (const { property, value: to } of set)
            expect(group?.properties).toContainEqual({ property, value: JSON.parse(JSON.stringify(to)) });
        }
      expect(sandbox.reports().flatMap(({ dropped }) => dropped)).toEqual([]);
      expect(JSON.stringify([sandbox.reports(), sandbox.state()])).not.toContain(KEY);
    }),
    { numRuns: 500 },
  );
}, 30_000);

test('any text at all in place of a body is answered, not thrown at', async () => {
  const paths = fc.constantFrom('identify', 'groupidentify', '2/httpapi', 'batch');
  const member = fc.constantFrom(
    'user_id',
    'event_type',
    'groups',
    'group_type',
    'group_value',
    'group_properties',
    '$set',
    '__proto__',
    'user_properties',
    'insert_id',
    'library',
    'time',
  );
  const anything = fc.jsonValue();
  const entry = fc.dictionary(member, fc.oneof(anything, fc.dictionary(member, anything)));
  await fc.assert(
    fc.asyncProperty(
      paths,
      fc.oneof(fc.array(fc.oneof(entry, anything), { maxLength: 4 }), anything),
      async (path, list) => {
        const sandbox = sandboxAt();
        const json = JSON.stringify(list);
        const body = path.endsWith('identify')
          ? new URLSearchParams({ api_key: KEY_PLACEHOLDER, identification: json })
          : `{"api_key":"${KEY_PLACEHOLDER}","events":${json}}`;
        const answer = await sandbox.fetch(new Request(`http://127.0.0.1/${path}`, { method: 'POST', body }));
        expect([200, 400]).toContain(answer.status);
        expect(() => JSON.stringify([sandbox.reports(), sandbox.state()])).not.toThrow();
        if (answer.status === 400) expect(sandbox.state()).toMatchObject({ users: [], groups: [], groupTypes: [] });
      },
    ),
    { numRuns: 500 },
  );
}, 30_000);
