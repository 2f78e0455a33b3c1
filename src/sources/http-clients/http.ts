import type { Call } from '../../amplitude/call.ts';
import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { isPlainKey, percentEncoded, prettyJson } from '../../code/json-text.ts';
import { blocks, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

const VARIABLE = '{{apiKey}}';

/** A brace would begin a variable: `{{x}}`. */
function isBrace(character: string): boolean {
  return character === '{';
}

/** The form on one line: the clients do not agree on where lines of a form may break. */
function form({ fields, mark }: Post, key: string): Line[] {
  const rest = fields.map(([name, value]) => `&${name}=${percentEncoded(JSON.stringify(value))}`);
  return marked(mark, `api_key=${key}${rest.join('')}`, 'text');
}

/** One JSON body. The variable is put in after the braces of texts were escaped. */
function body({ fields, mark }: Post, key: string): Line[] {
  const rest = prettyJson(Object.fromEntries(fields), isBrace).replace('{', '');
  return lines('{', `  "api_key": ${key},`, marked(mark, rest.slice(1)));
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const { apiKey = KEY_PLACEHOLDER } = options;
  const post = postOf(call, plan, options);
  const isPlain = isPlainKey(apiKey);
  const inForm = isPlain ? VARIABLE : percentEncoded(apiKey);
  const inJson = isPlain ? `"${VARIABLE}"` : prettyJson(apiKey, isBrace);
  const code = blocks(
    isPlain ? lines(`@apiKey = ${apiKey}`) : [],
    lines(
      `POST ${post.url}`,
      `Content-Type: ${post.isForm ? 'application/x-www-form-urlencoded' : 'application/json'}`,
    ),
    post.isForm ? form(post, inForm) : body(post, inJson),
  );
  return { name: `${post.name}.http`, language: 'json', lines: code };
}

/** One file for each call, in the format that VS Code's REST Client and JetBrains' HTTP Client share. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [],
  notes:
    calls.length > 0
      ? [
          'For the REST Client of VS Code and the HTTP Client of JetBrains. Texts are escaped, so that {{ }} in them is no variable.',
        ]
      : [],
});
