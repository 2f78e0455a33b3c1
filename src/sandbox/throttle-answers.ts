import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { textOf } from '../amplitude/read-effects.ts';
import { type Answer, jsonAnswer } from './answer.ts';

const THROTTLED = 'Too many requests for some devices and users';

/** Events per second of one user or device beyond which an endpoint throttles. */
const THRESHOLD = { httpapi: 30, batch: 1000 };
const DAILY_QUOTA = 500_000;

function idsIn(events: readonly unknown[], field: 'user_id' | 'device_id'): string[] {
  const ids = events.filter(isDictionary).map((event) => textOf(event[field]));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Every id with the same number: `{"user@example.com": 31}`. */
function counts(ids: readonly string[], count: number): Record<string, number> {
  return Object.fromEntries(ids.map((id) => [id, count]));
}

/** A 429 that throttles every user and device of the request. `/batch` has two members more. */
export function throttled(endpoint: 'httpapi' | 'batch', events: readonly unknown[]): Answer {
  const over = THRESHOLD[endpoint] + 1;
  return jsonAnswer(429, {
    code: 429,
    error: THROTTLED,
    eps_threshold: THRESHOLD[endpoint],
    throttled_devices: counts(idsIn(events, 'device_id'), over),
    throttled_users: counts(idsIn(events, 'user_id'), over),
    throttled_events: [...events.keys()],
    ...(endpoint === 'batch' ? { exceeded_daily_quota_users: {}, exceeded_daily_quota_devices: {} } : {}),
  });
}

/** A 429 for a daily quota that is used up. It is `/batch`'s; asked of another endpoint, it answers the same. */
export function overQuota(endpoint: 'httpapi' | 'batch', events: readonly unknown[]): Answer {
  return jsonAnswer(429, {
    code: 429,
    error: THROTTLED,
    eps_threshold: THRESHOLD[endpoint],
    throttled_devices: {},
    throttled_users: {},
    throttled_events: [...events.keys()],
    exceeded_daily_quota_users: counts(idsIn(events, 'user_id'), DAILY_QUOTA + 1),
    exceeded_daily_quota_devices: counts(idsIn(events, 'device_id'), DAILY_QUOTA + 1),
  });
}

/** A 400 for devices that Amplitude takes nothing from. */
export function silenced(endpoint: 'httpapi' | 'batch', events: readonly unknown[]): Answer {
  return jsonAnswer(400, {
    code: 400,
    error: 'Events silenced for device_id',
    eps_threshold: THRESHOLD[endpoint],
    exceeded_daily_quota_devices: {},
    silenced_devices: idsIn(events, 'device_id'),
    silenced_events: [...events.keys()],
    throttled_devices: {},
    throttled_events: [],
  });
}
