import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { EXAMPLE } from '../example-plan.ts';
import type { Arrived } from '../fake-amplitude.ts';
import { judgeCase } from '../proof/judge-case.ts';
import { makeCase, type ProofCase } from '../proof/proof-case.ts';
import { type ProofTarget, proofTarget } from '../proof/targets.ts';

const browser = proofTarget('sdk', 'browser');
const node = proofTarget('sdk', 'node');
const identify = proofTarget('identify-api', 'curl');

async function caseOf(target: ProofTarget, plan: Plan = EXAMPLE, endpoint?: string): Promise<ProofCase> {
  return makeCase(target, { name: 'a test', plan, apiKey: 'a key', ...(endpoint === undefined ? {} : { endpoint }) });
}

/** The requests of a case, as if they had arrived. */
function arrivedOf({ artifact }: ProofCase): Arrived[] {
  return artifact.requests.map(({ method, url, headers, body }) => {
    const { host, pathname } = new URL(url);
    return { method, url, host, path: pathname, headers, body, at: 0, status: 200 };
  });
}

/** The first request, changed. */
function changed(proof: ProofCase, change: (request: Arrived) => Partial<Arrived>): Arrived[] {
  return arrivedOf(proof).map((request, index) => (index === 0 ? { ...request, ...change(request) } : request));
}

test.each([browser, node, identify])('accepts what is promised: $source $target', async (target) => {
  const proof = await caseOf(target);
  expect(judgeCase(proof, arrivedOf(proof))).toEqual([]);
  const elsewhere = await caseOf(target, EXAMPLE, 'http://127.0.0.1:1/sandbox');
  expect(judgeCase(elsewhere, arrivedOf(elsewhere))).toEqual([]);
});

describe('finds', () => {
  test('nothing at all', async () => {
    expect(judgeCase(await caseOf(node), [])).toContainEqual(expect.stringContaining('did not arrive'));
  });

  test('the other region', async () => {
    const proof = await caseOf(node);
    const arrived = changed(proof, () => ({ url: 'https://api.eu.amplitude.com/2/httpapi' }));
    expect(judgeCase(proof, arrived)).toEqual([expect.stringContaining('went to https://api.eu.amplitude.com')]);
  });

  test('a refusal', async () => {
    const proof = await caseOf(browser);
    expect(
      judgeCase(
        proof,
        changed(proof, () => ({ status: 400 })),
      ),
    ).toEqual(['was answered 400: /2/httpapi']);
  });

  test('the same sent twice', async () => {
    const proof = await caseOf(node);
    const arrived = arrivedOf(proof);
    expect(judgeCase(proof, [...arrived, ...arrived])).toContainEqual(expect.stringContaining('arrived unasked'));
  });

  test('an HTTP client that sends a member more, another key, or fields in another order', async () => {
    const proof = await caseOf(identify);
    const bodies: ((body: string) => string)[] = [
      (body) => body.replace('a+key', 'the+key'),
      (body) => body.replace('%22groups%22', '%22ip%22%3A%22x%22%2C%22groups%22'),
      (body) => body.split('&').reverse().join('&'),
    ];
    for (const change of bodies) {
      const arrived = changed(proof, ({ body }) => ({ body: change(body) }));
      expect(judgeCase(proof, arrived)).toContainEqual(expect.stringContaining('and sent'));
    }
  });

  test('an SDK that forgets the user property of setGroup, and lets what it adds pass', async () => {
    const proof = await caseOf(node);
    const forgotten = changed(proof, ({ body }) => ({ body: body.replace('"user_properties"', '"ignored"') }));
    expect(judgeCase(proof, forgotten)).toContainEqual(expect.stringContaining('was to send'));
    const added = changed(proof, ({ body }) => ({ body: body.replaceAll('"event_type"', '"time":1,"event_type"') }));
    expect(judgeCase(proof, added)).toEqual([]);
  });
});
