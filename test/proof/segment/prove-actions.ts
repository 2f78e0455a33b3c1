import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../src/amplitude/call.ts';
import { deliverActions } from '../../../src/segment/actions.ts';
import { PACKAGE, type Posted, startActionsEngine, VERSION } from './actions-engine.ts';
import { actionsCases } from './destination-cases.ts';
import type { DestinationOutcome } from './destination-outcome.ts';

/** What is compared of a request. Left out: `time`, which is now where the call has none. */
type Compared = [endpoint: string, identification: unknown, options: string];

function ofReal({ endpoint, fields }: Posted): Compared {
  const { time: _, ...entry } = JSON.parse(fields.identification ?? '[{}]')[0];
  return [endpoint, entry, fields.options ?? ''];
}

/** The destination writes `options=undefined` where no Minimum ID Length is set. */
function ofModel(call: Call): Compared {
  if (!('identification' in call)) throw new Error(`Actions sends no ${call.endpoint} for a group call.`);
  const options = call.minIdLength === undefined ? 'undefined' : JSON.stringify({ min_id_length: call.minIdLength });
  return [call.endpoint, JSON.parse(JSON.stringify(call.identification[0])), options];
}

function show(compared: readonly Compared[]): string {
  return compared.length === 0 ? 'nothing' : JSON.stringify(compared).slice(0, 500);
}

/** Holds the model of Amplitude (Actions) against the real destination. */
export async function prove(): Promise<DestinationOutcome> {
  const engine = await startActionsEngine();
  const failures: string[] = [];
  const cases = actionsCases();
  try {
    for (const { name, call, mapping } of cases) {
      const planned = deliverActions(call, mapping).calls.map(ofModel);
      const sent = (await engine.deliver(call, mapping)).map(ofReal);
      if (!isDeepStrictEqual(planned, sent))
        failures.push(
          `${name}: for ${JSON.stringify({ call, mapping }).slice(0, 500)} it sent ${show(sent)}, not ${show(planned)}`,
        );
      // Of two requests, the second must not be made if the first is refused.
      const [first] = planned;
      const refused = first ? await engine.deliver(call, mapping, first[0]) : [];
      if (first && refused.length !== 1) failures.push(`${name}: after a refusal it sent ${refused.length} requests`);
    }
  } finally {
    engine.close();
  }
  return { destination: 'actions', package: PACKAGE, version: VERSION, cases: cases.length, failures };
}
