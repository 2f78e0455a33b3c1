import type { Call } from '../../amplitude/call.ts';
import { endpointUrl } from '../../amplitude/endpoints.ts';
import type { EffectKind } from '../../plan/effects.ts';
import type { Plan } from '../../plan/plan.ts';
import type { WriteOptions } from '../source.ts';

/** What a client posts for one call. */
export interface Post {
  /** What it is, for the names of files and variables: `group-identify`. */
  name: 'identify' | 'group-identify' | 'event' | 'batch';
  mark: EffectKind;
  url: string;
  /** A form whose fields hold JSON as text; otherwise one JSON body. */
  isForm: boolean;
  /** Fields of the form, or members of the body, beside `api_key`, which comes first. */
  fields: readonly (readonly [name: string, value: unknown])[];
}

const NAMES: Record<Call['endpoint'], Pick<Post, 'name' | 'mark'>> = {
  identify: { name: 'identify', mark: 'user-group' },
  groupidentify: { name: 'group-identify', mark: 'group-property' },
  httpapi: { name: 'event', mark: 'event-group' },
  batch: { name: 'batch', mark: 'event-group' },
};

/** What a client posts for a call, to the region of the plan or to the endpoint asked for. */
export function postOf(call: Call, { region }: Plan, { endpoint }: WriteOptions): Post {
  const options: Post['fields'] =
    call.minIdLength === undefined ? [] : [['options', { min_id_length: call.minIdLength }]];
  return {
    ...NAMES[call.endpoint],
    url: endpointUrl(call.endpoint, region, endpoint),
    isForm: 'identification' in call,
    fields: ['identification' in call ? ['identification', call.identification] : ['events', call.events], ...options],
  };
}
