import { isDictionary } from '../../src/amplitude/operation-dictionary.ts';
import { basicUser } from '../../src/sandbox/find-keys.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { trackingPathOf } from '../../src/segment/tracking-paths.ts';
import { type Arrived, type FakeAmplitude, startFakeAmplitude } from '../fake-amplitude.ts';
import { asksConfig, noConfig } from './remote-config.ts';

/** Amplitude played by the sandbox, with what arrived sorted by API key. */
export interface Ground extends Pick<FakeAmplitude, 'port' | 'plain' | 'hostRules' | 'close'> {
  /** What arrived with a key, oldest first. */
  arrivedWith: (apiKey: string) => Arrived[];
  /** What arrived with a key that nobody asked about. */
  strays: () => Arrived[];
}

/** The key of a request: a member of its JSON, a field of its form, or the user of its authorization. */
export function apiKeyOf({ body, path, headers }: Pick<Arrived, 'body' | 'path' | 'headers'>): string | undefined {
  const isTracking = trackingPathOf(path) !== undefined;
  const [user] = isTracking ? basicUser(headers.authorization ?? null) : [];
  if (user !== undefined) return user;
  if (!isTracking && path.endsWith('identify')) return new URLSearchParams(body).get('api_key') ?? undefined;
  try {
    const parsed: unknown = JSON.parse(body);
    const name = isTracking ? 'writeKey' : 'api_key';
    const key = isDictionary(parsed) ? parsed[name] : undefined;
    return typeof key === 'string' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Starts the sandbox behind Amplitude's names. */
export async function startGround(): Promise<Ground> {
  const sandbox = createSandbox();
  const fake = await startFakeAmplitude({
    cors: true,
    answer: (request) => (asksConfig(request) ? noConfig(request) : sandbox.fetch(request)),
  });
  const asked = new Set<string>();
  const byKey = new Map<string, Arrived[]>();
  let sorted = 0;
  const sort = () => {
    for (; sorted < fake.requests.length; sorted++) {
      const request = fake.requests[sorted];
      if (request === undefined || asksConfig(request)) continue;
      const key = apiKeyOf(request) ?? '';
      byKey.set(key, [...(byKey.get(key) ?? []), request]);
    }
  };
  return {
    port: fake.port,
    plain: fake.plain,
    hostRules: fake.hostRules,
    close: fake.close,
    arrivedWith: (apiKey) => {
      asked.add(apiKey);
      sort();
      return byKey.get(apiKey) ?? [];
    },
    strays: () => {
      sort();
      return [...byKey].flatMap(([key, requests]) => (asked.has(key) ? [] : requests));
    },
  };
}
