import type { Call } from '../../amplitude/call.ts';
import { javaJsonBlock, javaString } from '../../code/java.ts';
import { blocks, indent, type Line, lines, marked, textOf } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

const CLASSES: Record<Post['name'], string> = {
  identify: 'Identify',
  'group-identify': 'GroupIdentify',
  event: 'Event',
  batch: 'Batch',
};

const IMPORTS = [
  'java.io.IOException',
  'java.net.URI',
  'java.net.http.HttpClient',
  'java.net.http.HttpRequest',
  'java.net.http.HttpRequest.BodyPublishers',
  'java.net.http.HttpResponse',
  'java.net.http.HttpResponse.BodyHandlers',
  'java.time.Duration',
];

function importLines({ isForm }: Post, apiKey: string | undefined): Line[] {
  const more = [
    ...(isForm ? ['java.net.URLEncoder', 'java.nio.charset.StandardCharsets'] : []),
    ...(apiKey === undefined ? ['java.util.Objects'] : []),
  ];
  return [...IMPORTS, ...more].sort().map((name) => ({ text: `import ${name};` }));
}

function keyLines(apiKey: string | undefined): Line[] {
  return apiKey === undefined
    ? lines(
        'String apiKey =',
        '    Objects.requireNonNull(System.getenv("AMPLITUDE_API_KEY"), "Set AMPLITUDE_API_KEY.");',
      )
    : lines(`String apiKey = ${javaString(apiKey)};`);
}

/** The first field beside the key, as a variable of its name. */
function payloadLines({ fields, mark }: Post): Line[] {
  return fields.slice(0, 1).flatMap(([name, value]) => {
    const [open = '', ...block] = javaJsonBlock(value).split('\n');
    const json = block.slice(0, -1).join('\n');
    return [
      ...marked(mark, `String ${name} =\n    ${open}`),
      ...indent(marked(mark, json, 'json'), '    '),
      ...marked(mark, '    """;'),
    ];
  });
}

/** The form as text. Its first field is a variable already. */
function formLines({ fields }: Post): Line[] {
  const parts = fields.flatMap(([name, value], index) => {
    const code = index === 0 ? name : javaString(JSON.stringify(value));
    return [`        + "&${name}="`, `        + URLEncoder.encode(${code}, StandardCharsets.UTF_8)`];
  });
  const last = parts.pop() ?? '';
  return lines(
    'String body =',
    '    "api_key="',
    '        + URLEncoder.encode(apiKey, StandardCharsets.UTF_8)',
    ...parts,
    `${last};`,
  );
}

/** The JSON body. The key is put into JSON as text, and the first member as the JSON that it is. */
function jsonLines({ fields }: Post): Line[] {
  const members = fields.map(([name, value], index) => `"${name}": ${index === 0 ? '%s' : JSON.stringify(value)}`);
  const [[first = ''] = []] = fields;
  return lines(
    'String body =',
    '    """',
    { text: `    {${['"api_key": "%s"', ...members].join(', ')}}`, language: 'json' },
    '    """',
    `        .formatted(apiKey.replace("\\\\", "\\\\\\\\").replace("\\"", "\\\\\\""), ${first});`,
  );
}

function sendLines({ url, isForm }: Post): Line[] {
  return lines(
    'HttpRequest request =',
    `    HttpRequest.newBuilder(URI.create(${javaString(url)}))`,
    '        .timeout(Duration.ofSeconds(10))',
    `        .header("Content-Type", "application/${isForm ? 'x-www-form-urlencoded' : 'json'}")`,
    '        .POST(BodyPublishers.ofString(body))',
    '        .build();',
    'HttpResponse<String> response =',
    '    HttpClient.newHttpClient().send(request, BodyHandlers.ofString());',
    'if (response.statusCode() != 200) {',
    '  throw new IOException("Amplitude answered " + response.statusCode() + ": " + response.body());',
    '}',
  );
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const post = postOf(call, plan, options);
  const name = CLASSES[post.name];
  const body = blocks(
    keyLines(options.apiKey),
    payloadLines(post),
    post.isForm ? formLines(post) : jsonLines(post),
    sendLines(post),
  );
  const code = blocks(
    importLines(post, options.apiKey),
    lines(
      `public class ${name} {`,
      '  public static void main(String[] args) throws IOException, InterruptedException {',
      indent(body, '    '),
      '  }',
      '}',
    ),
  );
  return { name: `${name}.java`, language: 'java', lines: code };
}

/** Bytes of a string literal that a class file has room for. */
const LITERAL_BYTES = 65_535;

function notesOn(files: readonly CodeFile[]): string[] {
  const texts = files.map(({ lines: code }) => textOf(code));
  const [name] = files.map((each) => each.name);
  return [
    ...(name === undefined ? [] : [`JDK 15 or newer, for the text block; \`java ${name}\` compiles and runs it.`]),
    ...(texts.some((text) => /[^\0-\x7f]/.test(text))
      ? ['A JDK older than 18 reads files in the system’s encoding: save as UTF-8 and add -Dfile.encoding=UTF-8.']
      : []),
    ...(texts.some((text) => new TextEncoder().encode(text).length > LITERAL_BYTES)
      ? ['A Java literal holds at most 65,535 bytes: read longer JSON from a file.']
      : []),
  ];
}

/** One Java program for each call. */
export const generate: Generator = (plan, calls, options) => {
  const files = calls.map((call) => file(call, plan, options));
  return { files, install: [], notes: notesOn(files) };
};
