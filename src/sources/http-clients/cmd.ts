import type { Call } from '../../amplitude/call.ts';
import { cmdArgument, echoed, isUnsafeInEcho } from '../../code/cmd.ts';
import { prettyJson } from '../../code/json-text.ts';
import { blocks, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

const VARIABLE = '%AMPLITUDE_API_KEY%';

/** What the file in the folder for temporary files holds: the whole body, or the first field of the form. */
function content({ fields, isForm }: Post, apiKey: string | undefined): string {
  if (isForm) return echoed(prettyJson(fields[0]?.[1], isUnsafeInEcho));
  const key = apiKey === undefined ? `"${VARIABLE}"` : prettyJson(apiKey, isUnsafeInEcho);
  const rest = prettyJson(Object.fromEntries(fields), isUnsafeInEcho).slice(2);
  return echoed(`{\n  "api_key": ${key},\n${rest}`);
}

/** The options that give curl the body. */
function data({ fields: [first, ...rest], isForm }: Post, apiKey: string | undefined, path: string): string[] {
  if (!isForm) return ['--header "Content-Type: application/json"', `--data-binary "@${path}"`];
  const key = apiKey === undefined ? `"api_key=${VARIABLE}"` : cmdArgument(`api_key=${apiKey}`);
  const others = rest.map(([name, value]) => cmdArgument(`${name}=${JSON.stringify(value)}`));
  return [key, `"${first?.[0]}@${path}"`, ...others].map((argument) => `--data-urlencode ${argument}`);
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const { apiKey } = options;
  const post = postOf(call, plan, options);
  const path = `%TEMP%\\amplitude-${post.name}.json`;
  const command = [`curl.exe --fail-with-body ${cmdArgument(post.url)}`, ...data(post, apiKey, path)];
  const code = blocks(
    lines('@echo off'),
    lines(`> "${path}" (`, marked(post.mark, content(post, apiKey), 'json'), ')'),
    lines(command.join(' ^\n  ')),
    lines('set "RESULT=%ERRORLEVEL%"', `del "${path}"`, 'exit /b %RESULT%'),
  );
  return { name: `${post.name}.cmd`, language: 'text', lines: code };
}

/** One batch file for each call. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [],
  notes:
    calls.length > 0
      ? [
          'curl 7.76 or newer, as Windows 10 and 11 have it: --fail-with-body makes a refusal an error and still shows Amplitude’s words.',
          'The JSON goes through a file, because cmd takes no line break in an argument and no line beyond 8191 characters.',
        ]
      : [],
});
