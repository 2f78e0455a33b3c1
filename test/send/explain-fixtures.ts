import type { Call } from '../../src/amplitude/call.ts';
import { eventCall, membershipCall, propertiesCall } from '../../src/amplitude/calls.ts';
import type { ExplainContext, Explanation } from '../../src/send/explanation.ts';
import type { Outcome } from '../../src/send/outcome.ts';
import { EXAMPLE } from '../example-plan.ts';

/** Puts a user into groups; can be repeated. */
export const IDENTIFY = membershipCall(EXAMPLE);
/** Has a `$set` and an `$add`. */
export const ADDS = propertiesCall(EXAMPLE);
/** Can be repeated. */
export const SETS = propertiesCall({
  ...EXAMPLE,
  groupProperties: [
    { type: 'org_id', value: '15', operations: [{ operation: '$set', property: 'name', value: 'Acme' }] },
  ],
});
/** Cannot be told from its repetition. */
export const EVENT = eventCall(EXAMPLE, 'Report Created');
const TELLABLE = { user_id: 'user-1', event_type: 'Test', insert_id: '1' };
/** Can be told from its repetition. */
export const BATCH: Call = { endpoint: 'batch', events: [TELLABLE] };

/** Sent straight to the US. */
export const direct = (call: Call): ExplainContext => ({ call, destination: 'direct', region: 'us', hasServer: true });
/** An answer with a status. */
export const refused = (status: number, body = ''): Outcome => ({ cause: 'refused', status, body, ms: 1 });
/** All the words. */
export const said = ({ title, what, why, todo }: Explanation) => [title, what, why, ...todo].join('\n');
