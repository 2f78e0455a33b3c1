import { eventCall } from '../../src/amplitude/calls.ts';
import { type Addressing, type HttpRequest, KEY_PLACEHOLDER, toRequest } from '../../src/amplitude/request.ts';
import type { Plan, UserRef } from '../../src/plan/plan.ts';
import type { Report } from '../../src/sandbox/report.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget, sourceOf } from '../../src/sources/registry.ts';
import type { Artifact } from '../../src/sources/source.ts';
import type { CheckItem, Finding } from '../../src/watch/check-list.ts';
import { type Checker, createChecker } from '../../src/watch/checker.ts';

/** Where the sandbox of a test says to be. */
export const BASE = 'http://127.0.0.1:4173/sandbox';

/** What the plan’s own target makes of it. */
export async function artifactFor(plan: Plan): Promise<Artifact> {
  const source = sourceOf(plan.source);
  const target = findTarget(source, plan.target);
  if (!target) throw new Error(`${plan.source} has no target ${plan.target}.`);
  return artifactOf(plan, source, target, await loadFor(target, plan), { endpoint: BASE });
}

/** A checker that is told all that a sandbox of its own gets. */
export interface Watched {
  sandbox: Sandbox;
  checker: Checker;
  artifact: Artifact;
  /** Sends what the plan’s way to send makes Amplitude get; with Segment, its destination sends it. */
  send: (request: HttpRequest) => Promise<void>;
  /** Posts events. */
  events: (events: readonly object[], options?: object) => Promise<void>;
  /** Posts an identification to `/identify` or `/groupidentify`. */
  form: (path: string, identification: object) => Promise<void>;
  /** Tells of a report that no sandbox made. */
  tell: (report: Partial<Report>) => void;
  items: () => Record<string, CheckItem>;
  findings: () => Finding[];
}

/** Has a plan watched. Items are named as they are in the list. */
export async function watch(plan: Plan): Promise<Watched> {
  const artifact = await artifactFor(plan);
  const sandbox = createSandbox();
  const checker = createChecker(plan, artifact);
  const sending = { isDestination: false };
  sandbox.subscribe((report) => checker.take(sending.isDestination ? { ...report, via: 0 } : report));
  const post = async (path: string, contentType: string, body: string) => {
    await sandbox.fetch(
      new Request(`${BASE}${path}`, { method: 'POST', headers: { 'content-type': contentType }, body }),
    );
  };
  return {
    ...{ sandbox, checker, artifact },
    send: async ({ url, method, headers, body }) => {
      sending.isDestination = plan.source === 'segment';
      await sandbox.fetch(new Request(url, { method, headers, body }));
      sending.isDestination = false;
    },
    events: (events, options) =>
      post('/2/httpapi', 'application/json', JSON.stringify({ api_key: KEY_PLACEHOLDER, events, options })),
    form: (path, identification) =>
      post(
        path,
        'application/x-www-form-urlencoded',
        new URLSearchParams({ api_key: KEY_PLACEHOLDER, identification: JSON.stringify(identification) }).toString(),
      ),
    tell: (report) => {
      const last = sandbox.reports().at(-1);
      if (!last) throw new Error('The sandbox has no report to begin with.');
      checker.take({ ...last, ...report });
    },
    items: () => Object.fromEntries(checker.list().items.map((item) => [item.what, item])),
    findings: () => [...checker.list().findings],
  };
}

/** Sends what the plan’s target sends. */
export async function sendAll({ send }: Watched, { requests }: Artifact): Promise<void> {
  for (const request of requests) await send(request);
}

/** Sends an event without groups, of the plan’s user unless another is given. */
export async function sendEvent({ send }: Watched, plan: Plan, type: string, user: UserRef = plan.user) {
  const addressing: Addressing = { region: plan.region, apiKey: KEY_PLACEHOLDER, base: BASE };
  const call = eventCall({ ...plan, source: 'sdk', user, groups: [] }, type);
  await send(toRequest(call, addressing));
}
