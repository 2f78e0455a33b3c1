import type { Call } from '../../amplitude/call.ts';
import { isBeyondAscii, percentEncoded, prettyJson } from '../../code/json-text.ts';
import { blocks, type Line, lines, marked } from '../../code/line.ts';
import { isUnsafeInHereString, psString } from '../../code/powershell.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

const VARIABLE = '$env:AMPLITUDE_API_KEY';

/** The whole body with the key in it, or the first field of the form, in a variable that is piped to curl. */
function payloadLines({ fields, isForm, mark }: Post, apiKey: string | undefined): Line[] {
  const [[name, value] = ['', undefined]] = fields;
  if (isForm)
    return lines(
      marked(mark, `$${name} = @'`),
      marked(mark, prettyJson(value, isBeyondAscii), 'json'),
      marked(mark, "'@"),
    );
  const key = apiKey === undefined ? `"${VARIABLE}"` : prettyJson(apiKey, isUnsafeInHereString);
  const rest = prettyJson(Object.fromEntries(fields), isUnsafeInHereString).slice(2);
  return lines(
    marked(mark, '$body = @"'),
    marked(mark, `{\n  "api_key": ${key},\n${rest}`, 'json'),
    marked(mark, '"@'),
  );
}

/** No argument holds a double quote: PowerShell up to 7.2 passes it on otherwise than newer ones. */
function dataOptions({ fields: [first, ...rest], isForm }: Post, apiKey: string | undefined): string[] {
  if (!isForm) return ["--header 'Content-Type: application/json'", "--data-binary '@-'"];
  const key =
    apiKey === undefined
      ? `--data-urlencode "api_key=${VARIABLE}"`
      : `--data-raw ${psString(`api_key=${percentEncoded(apiKey)}`)}`;
  const others = rest.map(
    ([name, value]) => `--data-raw ${psString(`${name}=${percentEncoded(JSON.stringify(value))}`)}`,
  );
  return [key, `--data-urlencode '${first?.[0]}@-'`, ...others];
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const { apiKey } = options;
  const post = postOf(call, plan, options);
  const piped = post.isForm ? post.fields[0]?.[0] : 'body';
  const command = [`$${piped} | curl.exe --fail-with-body ${psString(post.url)}`, ...dataOptions(post, apiKey)];
  const code = blocks(
    payloadLines(post, apiKey),
    lines(
      command.join(' `\n  '),
      'if ($LASTEXITCODE -ne 0) {',
      '  throw "curl ended with exit code $LASTEXITCODE."',
      '}',
    ),
  );
  return { name: `${post.name}.ps1`, language: 'powershell', lines: code };
}

/** One PowerShell script for each call. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [],
  notes:
    calls.length > 0
      ? [
          'curl.exe and not curl: in Windows PowerShell, curl is another name of Invoke-WebRequest.',
          'The JSON goes through the pipe, because PowerShell up to 7.2 takes the double quotes out of arguments.',
        ]
      : [],
});
