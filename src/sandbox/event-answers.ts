import { MASK } from '../amplitude/redact.ts';
import { type Answer, jsonAnswer } from './answer.ts';

/** Indexes of offending events by field. */
export type FieldIndexes = ReadonlyMap<string, readonly number[]>;

/** A 200. `bytes` is the length of the body, `events` how many were taken in. */
export function eventsAccepted(now: number, bytes: number, events: number): Answer {
  return jsonAnswer(200, {
    code: 200,
    server_upload_time: now,
    payload_size_bytes: bytes,
    events_ingested: events,
  });
}

/** A 400 (or another status) that says no more than what is wrong. */
export function refusal(status: number, error: string): Answer {
  return jsonAnswer(status, { code: status, error });
}

/** The service echoes the wrong key. */
export function invalidKey(key: string): Answer {
  const echo = (text: string) => refusal(400, `Invalid API key: ${text}`);
  return { ...echo(key), told: echo(MASK).body };
}

/** The key is missing; member order as documented. */
export function missingKey(): Answer {
  return jsonAnswer(400, { code: 400, error: 'Request missing required field', missing_field: 'api_key' });
}

/** `events` is missing; member order as in a pasted answer of the service. */
export function missingEvents(): Answer {
  return jsonAnswer(400, { missing_field: 'events', code: 400, error: 'Request missing required field' });
}

/** Events lack required members, hold values of the wrong kind, or both. */
export function badFields(missing: FieldIndexes, invalid: FieldIndexes): Answer {
  return jsonAnswer(400, {
    code: 400,
    error: missing.size > 0 ? 'Request missing required field' : 'Invalid field values on some events',
    ...(invalid.size > 0 ? { events_with_invalid_fields: Object.fromEntries(invalid) } : {}),
    ...(missing.size > 0 ? { events_with_missing_fields: Object.fromEntries(missing) } : {}),
  });
}

/** Ids are too short; member order as in pasted answers of the service. */
export function shortIds(lengths: FieldIndexes): Answer {
  return jsonAnswer(400, {
    code: 400,
    events_with_invalid_id_lengths: Object.fromEntries(lengths),
    error: 'Invalid id length for user_id or device_id',
  });
}
