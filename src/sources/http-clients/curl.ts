import type { Call } from '../../amplitude/call.ts';
import { endpointUrl } from '../../amplitude/endpoints.ts';
import { formFields, jsonBody, KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { bashQuote } from '../../code/bash.ts';
import { type Line, lines } from '../../code/line.ts';
import type { EffectKind } from '../../plan/effects.ts';
import type { Plan, Region } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';

const FILES: Record<Call['endpoint'], { name: string; mark: EffectKind }> = {
  identify: { name: 'identify.sh', mark: 'user-group' },
  groupidentify: { name: 'group-identify.sh', mark: 'group-property' },
  httpapi: { name: 'event.sh', mark: 'event-group' },
  batch: { name: 'batch.sh', mark: 'event-group' },
};

/** An option with pretty-printed JSON in single quotes, its lines in the colour of their effect. */
function argument(option: string, prefix: string, json: unknown, mark: EffectKind, end: string): Line[] {
  const quoted = bashQuote(`${prefix}${JSON.stringify(json, null, 2)}`);
  return `  ${option} ${quoted}${end}`.split('\n').map((text) => ({ text, mark, language: 'json' }));
}

/**
 * The command for one call. `--data-urlencode 'name=text'` encodes all after the first `=`, so no text can name a file;
 * `--data-raw` does not read files either, where `--data '@x'` would.
 */
export function curlCommand(call: Call, region: Region, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): Line[] {
  const { mark } = FILES[call.endpoint];
  const url = bashQuote(endpointUrl(call.endpoint, region, endpoint));
  if ('events' in call)
    return lines(
      `curl --fail-with-body ${url} \\`,
      `  --header 'Content-Type: application/json' \\`,
      ...argument('--data-raw', '', jsonBody(call, apiKey), mark, ''),
    );
  const fields = formFields(call, apiKey);
  return lines(
    `curl --fail-with-body ${url} \\`,
    ...fields.flatMap(([name, value], at) => {
      const end = at === fields.length - 1 ? '' : ' \\';
      return name === 'identification'
        ? argument('--data-urlencode', 'identification=', call.identification, mark, end)
        : [{ text: `  --data-urlencode ${bashQuote(`${name}=${value}`)}${end}` }];
    }),
  );
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  return { name: FILES[call.endpoint].name, language: 'bash', lines: curlCommand(call, plan.region, options) };
}

/** One shell script for each call. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [],
  notes:
    calls.length > 0
      ? ['curl 7.76 or newer: --fail-with-body makes a refusal an error and still shows Amplitude’s words.']
      : [],
});
