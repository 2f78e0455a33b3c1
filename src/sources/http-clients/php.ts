import type { Call } from '../../amplitude/call.ts';
import { blocks, indent, lines, marked } from '../../code/line.ts';
import { phpLiteral, phpString } from '../../code/php.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

const FROM_ENVIRONMENT = "getenv('AMPLITUDE_API_KEY') ?: throw new RuntimeException('Set AMPLITUDE_API_KEY.')";

/** Members of the form or body. The first one beside the key is a variable of its name. */
function members({ fields, isForm }: Post, apiKey: string | undefined): string[] {
  return [
    `'api_key' => ${apiKey === undefined ? FROM_ENVIRONMENT : phpString(apiKey)},`,
    ...fields.map(([name, value], index) => {
      const code = index === 0 ? `$${name}` : phpLiteral(value);
      return `'${name}' => ${isForm ? `json_encode(${code}, JSON_THROW_ON_ERROR)` : code},`;
    }),
  ];
}

function optionLines(post: Post, apiKey: string | undefined): string[] {
  const given = members(post, apiKey).map((member) => `    ${member}`);
  if (post.isForm) return ['CURLOPT_POSTFIELDS => http_build_query([', ...given, ']),'];
  return [
    "CURLOPT_HTTPHEADER => ['Content-Type: application/json'],",
    'CURLOPT_POSTFIELDS => json_encode([',
    ...given,
    '], JSON_THROW_ON_ERROR),',
  ];
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const post = postOf(call, plan, options);
  const payload = post.fields.slice(0, 1).flatMap(([name, value]) => {
    const before = `$${name} = `;
    return marked(post.mark, `${before}${phpLiteral(value, before)};`);
  });
  const code = blocks(
    lines('<?php'),
    payload,
    lines(
      `$curl = curl_init(${phpString(post.url)});`,
      'curl_setopt_array($curl, [',
      indent(lines(...optionLines(post, options.apiKey)), '    '),
      '    CURLOPT_RETURNTRANSFER => true,',
      '    CURLOPT_TIMEOUT => 10,',
      ']);',
      '$answer = curl_exec($curl);',
      'if ($answer === false) {',
      '    throw new RuntimeException(curl_error($curl));',
      '}',
    ),
    lines(
      '$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);',
      'if ($status !== 200) {',
      '    throw new RuntimeException("Amplitude answered $status: $answer");',
      '}',
    ),
  );
  return { name: `${post.name}.php`, language: 'php', lines: code };
}

const EXTENSION = 'PHP’s cURL extension must be there: most Linux systems have it in a package of its own, php-curl.';
const VERSION = 'PHP 8.0 or newer: older ones do not take throw in an expression.';

/** One PHP program for each call. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [],
  notes: calls.length === 0 ? [] : options.apiKey === undefined ? [EXTENSION, VERSION] : [EXTENSION],
});
