import { isDeepStrictEqual } from 'node:util';
import { deliverActionsEvent } from '../../../src/segment/actions-event.ts';
import type { EventMapping } from '../../../src/segment/event-mapping.ts';
import type { TrackCall } from '../../../src/segment/track-call.ts';
import { type ActionsEngine, type Delivered, KEY } from './actions-engine.ts';

/** A track call and a mapping, for which model and real code are compared. */
export interface ActionsEventCase {
  name: string;
  call: TrackCall;
  mapping: EventMapping;
  region?: string;
  /** Groups of the event, where the case comes from the reference; `null` where there are none. */
  groups?: unknown;
}

const TIMESTAMP = '2026-01-02T03:04:05.678Z';

interface Sent {
  path: string;
  event: Record<string, unknown>;
  options?: unknown;
}

/** A posted event, less what the model leaves out: its time, which is checked here, its library, and a setting of the mapping. */
function posted({ path, body }: Delivered['requests'][number]): Sent {
  const { api_key, events, options } = JSON.parse(body);
  const [{ time, library: _, use_batch_endpoint: isBatch, ...event }, ...others] = events;
  const isExpected = api_key === KEY && others.length === 0 && isBatch === false && time === Date.parse(TIMESTAMP);
  return { path: isExpected ? path : `unexpected ${body}`, event, ...(options === undefined ? {} : { options }) };
}

function planned(call: TrackCall, mapping: EventMapping, region: string): { sent: Sent[]; problems: string[] } {
  const { calls, problems } = deliverActionsEvent(call, mapping);
  const sent = calls.flatMap((each) => {
    if (!('events' in each)) throw new Error(`The model posts to ${each.endpoint}.`);
    const { minIdLength } = each;
    const options = minIdLength === undefined ? {} : { options: { min_id_length: minIdLength } };
    return each.events.map(
      (event): Sent => ({ path: `${region}/httpapi`, event: JSON.parse(JSON.stringify(event)), ...options }),
    );
  });
  return { sent, problems };
}

/** In what the real destination did with a track call other than the model says. */
export async function eventDifferences(engine: ActionsEngine, one: ActionsEventCase): Promise<string[]> {
  const { mapping, region = 'north_america', groups } = one;
  const call: TrackCall = JSON.parse(JSON.stringify(one.call));
  const message = { type: 'track', messageId: 'm', timestamp: TIMESTAMP, ...call };
  const delivered = await engine.deliverEvent(structuredClone(message), structuredClone(mapping), region);
  const real = delivered.requests.map(posted);
  const model = planned(call, mapping, region);
  const found: string[] = [];
  if (!isDeepStrictEqual(real, model.sent))
    found.push(`real ${JSON.stringify(real)}`, `model ${JSON.stringify(model.sent)}`, `error ${delivered.problem}`);
  // Its trigger leaves out Order Completed, which is no error.
  const isFailure = model.problems.length > 0 && call.event !== 'Order Completed';
  if ((delivered.problem !== undefined) !== isFailure)
    found.push(`real error: ${delivered.problem ?? 'none'}; model: ${model.problems.join(' ') || 'none'}`);
  const seen = real[0]?.event.groups ?? null;
  if (groups !== undefined && !isDeepStrictEqual(seen, groups))
    found.push(`groups ${JSON.stringify(seen)}, not ${JSON.stringify(groups)}`);
  return found;
}
