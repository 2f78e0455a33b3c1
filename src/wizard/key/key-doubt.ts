import { bareKey } from './bare-key.ts';

/** Why what was typed may be no API key, or nothing. Amplitude’s are 32 hexadecimal digits wherever one was seen. */
export function keyDoubt(typed: string): string | undefined {
  const key = bareKey(typed);
  if (key === '') return undefined;
  if (/^(bearer|basic)\s/i.test(key)) return 'That is an authorization header. Paste the API key of the project alone.';
  if (/^(client|server)-/i.test(key))
    return 'That looks like an Experiment deployment key. The API key stands in the project’s settings.';
  if (!/^[0-9a-f]{32}$/.test(key)) return 'API keys have 32 characters, 0 to 9 and a to f. It is used as you typed it.';
  return undefined;
}
