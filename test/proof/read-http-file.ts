import type { HttpRequest } from '../../src/amplitude/request.ts';

/** Puts variables in, as the clients do: everywhere, as they are. Throws at one that nobody set. */
function withVariables(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => {
    const value = variables.get(name.trim());
    if (value === undefined) throw new Error(`No variable is named ${name}.`);
    return value;
  });
}

/** What a client would take for something else than a line of a body: a separator, a file or a script. */
const SPECIAL = /^(?:###|<|>|\/\/|#)/;

/**
 * Reads a `.http` file with one request: variables, the request line, header fields, an empty line and the body.
 * @throws where it is not exactly so
 */
export function readHttpFile(text: string): HttpRequest {
  if (!text.endsWith('\n')) throw new Error('The last line has no end.');
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text.replaceAll('\n', ''))) throw new Error('A character that is not seen.');
  const left = text.slice(0, -1).split('\n');
  const variables = new Map<string, string>();
  for (let match = /^@(\w+) = (\S+)$/.exec(left[0] ?? ''); match; match = /^@(\w+) = (\S+)$/.exec(left[0] ?? '')) {
    variables.set(match[1] ?? '', match[2] ?? '');
    left.shift();
    if (left[0] === '') left.shift();
  }
  const url = /^POST (https?:\/\/\S+)$/.exec(left.shift() ?? '')?.[1];
  if (url === undefined) throw new Error('No line `POST address`.');
  const end = left.indexOf('');
  if (end < 0) throw new Error('No empty line before the body.');
  const headers = left.slice(0, end).map((line): [string, string] => {
    const [, name, value] = /^([\w-]+): (\S.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`No header field: ${line}`);
    return [name, value];
  });
  const body = left.slice(end + 1);
  const special = body.find((line) => line === '' || SPECIAL.test(line));
  if (special !== undefined) throw new Error(`No line of a body: ${special}`);
  return {
    method: 'POST',
    url,
    headers: Object.fromEntries(headers),
    body: withVariables(body.join('\n'), variables),
  };
}
