import type { Call } from '../../amplitude/call.ts';
import { blocks, lines, marked } from '../../code/line.ts';
import { pyLiteral, pyString } from '../../code/python.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

/** The version that is proved. */
export const REQUESTS = '2.34.2';

/** Members of the form or body. The first one beside the key is a variable of its name. */
function members({ fields, isForm }: Post): string[] {
  return fields.map(([name, value], index) => {
    const code = index === 0 ? name : pyLiteral(value);
    return `        ${pyString(name)}: ${isForm ? `json.dumps(${code})` : code},`;
  });
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const { apiKey } = options;
  const post = postOf(call, plan, options);
  const payload = post.fields.slice(0, 1).flatMap(([name, value]) => {
    const before = `${name} = `;
    return marked(post.mark, before + pyLiteral(value, before));
  });
  const imports = [post.isForm && 'json', apiKey === undefined && 'os', 'sys'].filter((name) => name !== false);
  const code = blocks(
    lines(...imports.map((name) => `import ${name}`)),
    lines('import requests'),
    payload,
    lines(
      'response = requests.post(',
      `    ${pyString(post.url)},`,
      `    ${post.isForm ? 'data' : 'json'}={`,
      `        "api_key": ${apiKey === undefined ? 'os.environ["AMPLITUDE_API_KEY"]' : pyString(apiKey)},`,
      ...members(post),
      '    },',
      '    timeout=10,',
      ')',
      'if not response.ok:',
      '    sys.exit(f"Amplitude answered {response.status_code}: {response.text}")',
    ),
  );
  return { name: `${post.name.replace('-', '_')}.py`, language: 'python', lines: code };
}

/** One Python program for each call. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [`pip install requests==${REQUESTS}`],
  notes: [],
});
