import type { Call } from '../../amplitude/call.ts';
import { csJsonLines, csString } from '../../code/csharp.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

const CLASSES: Record<Post['name'], string> = {
  identify: 'Identify',
  'group-identify': 'GroupIdentify',
  event: 'Event',
  batch: 'Batch',
};

function importLines({ isForm }: Post): Line[] {
  return lines(
    'using System;',
    isForm && 'using System.Collections.Generic;',
    'using System.Net.Http;',
    !isForm && 'using System.Text;',
    'using System.Threading.Tasks;',
    !isForm && 'using System.Web;',
  );
}

function keyLine(apiKey: string | undefined): Line[] {
  return lines(
    apiKey === undefined
      ? 'var apiKey = Environment.GetEnvironmentVariable("AMPLITUDE_API_KEY");'
      : `var apiKey = ${csString(apiKey)};`,
  );
}

/** The first field beside the key, as a variable of its name. What is in a verbatim literal is not indented. */
function payloadLines({ fields, mark }: Post): Line[] {
  return fields.slice(0, 1).flatMap(([name, value]) => {
    const json = csJsonLines(value, 2);
    const code = [`        var ${name} = @"${json[0] ?? ''}`, ...json.slice(1)].join('\n');
    return marked(mark, `${code}";`);
  });
}

function contentLines({ fields, isForm }: Post): Line[] {
  if (isForm)
    return lines(
      'var content = new FormUrlEncodedContent(new Dictionary<string, string>',
      '{',
      '    ["api_key"] = apiKey,',
      ...fields.map(
        ([name, value], index) => `    ["${name}"] = ${index === 0 ? name : csString(JSON.stringify(value))},`,
      ),
      '});',
    );
  const members = fields.map(([name, value], index) => {
    const json = csJsonLines(value).join('').replace(/[{}]/g, '$&$&');
    return `""${name}"": ${index === 0 ? `{${name}}` : json}`;
  });
  return lines(
    'var key = HttpUtility.JavaScriptStringEncode(apiKey, addDoubleQuotes: true);',
    `var body = $@"{{""api_key"": {key}, ${members.join(', ')}}}";`,
    'var content = new StringContent(body, Encoding.UTF8, "application/json");',
  );
}

function sendLines({ url }: Post): Line[] {
  return lines(
    'using (var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) })',
    '{',
    `    var response = await client.PostAsync(${csString(url)}, content);`,
    '    var answer = await response.Content.ReadAsStringAsync();',
    '    if (!response.IsSuccessStatusCode)',
    '    {',
    '        throw new HttpRequestException($"Amplitude answered {(int)response.StatusCode}: {answer}");',
    '    }',
    '}',
  );
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const post = postOf(call, plan, options);
  const name = CLASSES[post.name];
  const margin = '        ';
  const code = blocks(
    importLines(post),
    lines(
      `public static class ${name}`,
      '{',
      '    public static async Task Main()',
      '    {',
      blocks(
        indent(keyLine(options.apiKey), margin),
        payloadLines(post),
        indent(contentLines(post), margin),
        indent(sendLines(post), margin),
      ),
      '    }',
      '}',
    ),
  );
  return { name: `${name}.cs`, language: 'csharp', lines: code };
}

/** Characters of a form's field that .NET Framework's Uri.EscapeDataString takes. */
const FIELD = 65_519;

function notesOn(files: readonly CodeFile[]): string[] {
  if (files.length === 0) return [];
  const isLong = files.some(({ lines: code }) => code.reduce((sum, { text }) => sum + text.length, 0) > FIELD);
  return [
    'C# 7.1 or newer, for async Main. Each file is a program of its own.',
    ...(isLong ? ['.NET Framework refuses form fields over 65,519 characters; .NET 5 and newer take them.'] : []),
  ];
}

/** One C# program for each call. */
export const generate: Generator = (plan, calls, options) => {
  const files = calls.map((call) => file(call, plan, options));
  return { files, install: [], notes: notesOn(files) };
};
