import type { Call } from '../../amplitude/call.ts';
import { jsString } from '../../code/javascript.ts';
import { jsLiteral } from '../../code/javascript-literal.ts';
import { blocks, indent, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

/** Members of the form or body. The first one beside the key is a variable of its name. */
function members({ fields, isForm }: Post, apiKey: string | undefined): string[] {
  return [
    `api_key: ${apiKey === undefined ? 'process.env.AMPLITUDE_API_KEY' : jsString(apiKey)},`,
    ...fields.map(([name, value], index) => {
      if (isForm) return `${name}: JSON.stringify(${index === 0 ? name : jsLiteral(value)}),`;
      return index === 0 ? `${name},` : `${name}: ${jsLiteral(value)},`;
    }),
  ];
}

function bodyLines(post: Post, apiKey: string | undefined): string[] {
  const given = members(post, apiKey).map((member) => `  ${member}`);
  if (post.isForm) return ['body: new URLSearchParams({', ...given, '}),'];
  return ["headers: { 'Content-Type': 'application/json' },", 'body: JSON.stringify({', ...given, '}),'];
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const post = postOf(call, plan, options);
  const payload = post.fields.slice(0, 1).flatMap(([name, value]) => {
    const before = `const ${name} = `;
    return marked(post.mark, `${before}${jsLiteral(value, before)};`);
  });
  const code = blocks(
    payload,
    lines(
      `const response = await fetch(${jsString(post.url)}, {`,
      "  method: 'POST',",
      indent(lines(...bodyLines(post, options.apiKey)), '  '),
      '  signal: AbortSignal.timeout(10_000),',
      '});',
      'if (!response.ok) {',
      `  throw new Error(\`Amplitude answered \${response.status}: \${await response.text()}\`);`,
      '}',
    ),
  );
  return { name: `${post.name}.mjs`, language: 'javascript', lines: code };
}

const VERSION = 'Node 18 or newer: older ones have no fetch. The ending .mjs lets await stand outside of functions.';
const SERVER = 'For a server: a page has no process.env, and shows its API key to everyone who opens it.';

/** One JavaScript program for each call. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [],
  notes: calls.length === 0 ? [] : options.apiKey === undefined ? [VERSION, SERVER] : [VERSION],
});
