import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../src/amplitude/call.ts';
import { deliverActions } from '../../../src/segment/actions.ts';
import type { GroupCall } from '../../../src/segment/group-call.ts';
import type { GroupMapping } from '../../../src/segment/group-mapping.ts';
import { type ActionsEngine, type Delivered, KEY } from './actions-engine.ts';

/** A group call and a mapping, for which model and real code are compared. */
export interface ActionsCase {
  name: string;
  call: GroupCall;
  mapping: Partial<GroupMapping>;
  region?: string;
  /** What the call has beside what the model knows of; `undefined` takes away. */
  more?: Record<string, unknown>;
  /** Endpoints that answer 400. */
  refused?: string[];
  /** Endpoints that the reference says are posted to, where the case comes from there. */
  posts?: string[];
}

const TIMESTAMP = '2026-01-02T03:04:05.678Z';
const SOON = 60_000;

interface Request {
  path: string;
  key: string | undefined;
  options: unknown;
  identification: unknown;
}

/** A call of the model as the destination would post it, less the time. */
function planned(call: Call, region: string): Request {
  if (!('identification' in call)) throw new Error(`The model posts to ${call.endpoint}.`);
  const { endpoint, identification, minIdLength } = call;
  return {
    path: `${region}/${endpoint}`,
    key: KEY,
    options: minIdLength === undefined ? 'undefined' : JSON.stringify({ min_id_length: minIdLength }),
    identification: JSON.parse(JSON.stringify(identification)),
  };
}

function isTime(time: unknown, timestamp: unknown): boolean {
  if (typeof timestamp === 'string') return time === Date.parse(timestamp);
  return typeof time === 'number' && Math.abs(Date.now() - time) < SOON;
}

/**
 * A posted form, less what the model leaves out: the time, which is checked here, and a user id that is null. Where a path
 * finds nothing, the destination leaves group properties out; the model, as Amplitude's interface demands some, says `{}`.
 */
function posted({ path, fields }: Delivered['requests'][number], timestamp: unknown): Request {
  const [first, ...others] = JSON.parse(fields.identification ?? '[]');
  const { time, ...less } = first;
  if (less.user_id === null) delete less.user_id;
  if (path.endsWith('/groupidentify')) less.group_properties ??= {};
  const timed = path.endsWith('/identify') ? isTime(time, timestamp) : time === undefined;
  const identification = timed ? [less, ...others] : [first, ...others];
  return { path, key: fields.api_key, options: fields.options, identification };
}

/** Fields of the mapping that an error is about: `missing the required field 'group_type'`, `Group Type must be …`. */
function blamed(error: string): string[] {
  return ['type', 'value', 'propert'].filter((field) => new RegExp(`group.${field}`, 'i').test(error));
}

/** In what the real destination did other than the model says. */
export async function differences(engine: ActionsEngine, one: ActionsCase): Promise<string[]> {
  const { mapping, region = 'north_america', refused = [], posts } = one;
  // What crosses the network: text, in which `__proto__` is a name like any other.
  const call: GroupCall = JSON.parse(JSON.stringify(one.call));
  const message = { type: 'group', messageId: 'm', timestamp: TIMESTAMP, ...call, ...one.more };
  const delivered = await engine.deliver(structuredClone(message), structuredClone(mapping), region, refused);
  const { calls, problems } = deliverActions(call, { group_properties: { '@path': '$.traits' }, ...mapping });

  const isRefused = ({ endpoint }: Call) => refused.includes(`/${endpoint}`);
  const failing = calls.findIndex(isRefused);
  const made = failing === -1 ? calls : calls.slice(0, failing + 1);
  const real = delivered.requests.map((request) => posted(request, message.timestamp));
  const model = made.map((each) => planned(each, region === 'europe' ? region : 'north_america'));

  const found: string[] = [];
  if (!isDeepStrictEqual(real, model)) found.push(`real ${JSON.stringify(real)}`, `model ${JSON.stringify(model)}`);
  const sane = problems.length > 0 || failing !== -1;
  if ((delivered.problem !== undefined) !== sane)
    found.push(`real error: ${delivered.problem ?? 'none'}; model: ${problems.join(' ') || 'none'}`);
  if (problems.length > 0 && blamed(delivered.problem ?? '').some((field) => !blamed(problems.join()).includes(field)))
    found.push(`real error: ${delivered.problem}; model: ${problems.join(' ')}`);
  const endpoints = delivered.requests.map(({ path }) => path.split('/')[1]);
  if (posts !== undefined && !isDeepStrictEqual(endpoints, posts))
    found.push(`posted to ${endpoints}, not to ${posts}`);
  return found;
}
