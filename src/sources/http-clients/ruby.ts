import type { Call } from '../../amplitude/call.ts';
import { blocks, lines, marked } from '../../code/line.ts';
import { rubyLiteral, rubyString } from '../../code/ruby.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

/** Members of the form or body. The first one beside the key is a variable of its name. */
function members({ fields, isForm }: Post, apiKey: string | undefined): string[] {
  return [
    `api_key: ${apiKey === undefined ? "ENV.fetch('AMPLITUDE_API_KEY')" : rubyString(apiKey)}`,
    ...fields.map(([name, value], index) => {
      const code = index === 0 ? name : rubyLiteral(value);
      return `${name}: ${isForm ? `JSON.generate(${code})` : code}`;
    }),
  ];
}

function postLines(post: Post, apiKey: string | undefined): string[] {
  const given = members(post, apiKey);
  const uri = `  URI(${rubyString(post.url)}),`;
  if (post.isForm)
    return ['response = Net::HTTP.post_form(', uri, given.map((member) => `  ${member}`).join(',\n'), ')'];
  return [
    'response = Net::HTTP.post(',
    uri,
    '  JSON.generate(',
    given.map((member) => `    ${member}`).join(',\n'),
    '  ),',
    "  'Content-Type' => 'application/json'",
    ')',
  ];
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const post = postOf(call, plan, options);
  const payload = post.fields.slice(0, 1).flatMap(([name, value]) => {
    const before = `${name} = `;
    return marked(post.mark, before + rubyLiteral(value, before));
  });
  const code = blocks(
    lines("require 'json'", "require 'net/http'"),
    payload,
    lines(
      ...postLines(post, options.apiKey),
      'abort "Amplitude answered #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)',
    ),
  );
  return { name: `${post.name.replace('-', '_')}.rb`, language: 'ruby', lines: code };
}

/** One Ruby program for each call. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [],
  notes: [],
});
