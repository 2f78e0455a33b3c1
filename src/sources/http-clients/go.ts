import type { Call } from '../../amplitude/call.ts';
import { goString } from '../../code/go.ts';
import { type GoPair, goBlock, goLiteral } from '../../code/go-literal.ts';
import { blocks, indent, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CodeFile, Generator, WriteOptions } from '../source.ts';
import { type Post, postOf } from './post.ts';

const FATAL = ['if err != nil {', '\tlog.Fatal(err)', '}'];

function keyOf(apiKey: string | undefined): string {
  return apiKey === undefined ? 'os.Getenv("AMPLITUDE_API_KEY")' : goString(apiKey);
}

/** The first member beside the key is a variable of its name. */
function jsonLines({ fields, url }: Post, apiKey: string | undefined): string[] {
  const members = fields.map(([name, value], index): GoPair => [goString(name), index === 0 ? name : goLiteral(value)]);
  const body = goBlock('map[string]any', [['"api_key"', keyOf(apiKey)], ...members]);
  return [
    `body, err := json.Marshal(${body})`,
    ...FATAL,
    `response, err := client.Post(${goString(url)}, "application/json", bytes.NewReader(body))`,
  ];
}

function formLines({ fields, url }: Post, apiKey: string | undefined): string[] {
  const encoded = fields.flatMap(([name, value], index) => [
    `${name}JSON, err := json.Marshal(${index === 0 ? name : goLiteral(value)})`,
    ...FATAL,
  ]);
  const members = fields.map(([name]): GoPair => [goString(name), `{string(${name}JSON)}`]);
  return [
    ...encoded,
    `response, err := client.PostForm(${goString(url)}, ${goBlock('url.Values', [['"api_key"', `{${keyOf(apiKey)}}`], ...members])})`,
  ];
}

function importsOf({ isForm }: Post, apiKey: string | undefined): string[] {
  const names = [
    !isForm && 'bytes',
    'encoding/json',
    'io',
    'log',
    'net/http',
    isForm && 'net/url',
    apiKey === undefined && 'os',
    'time',
  ];
  return names.flatMap((name) => (name === false ? [] : [`\t"${name}"`]));
}

function file(call: Call, plan: Plan, options: WriteOptions): CodeFile {
  const { apiKey } = options;
  const post = postOf(call, plan, options);
  const payload = post.fields
    .slice(0, 1)
    .flatMap(([name, value]) => marked(post.mark, `${name} := ${goLiteral(value)}`));
  const body = blocks(
    payload,
    lines(
      'client := &http.Client{Timeout: 10 * time.Second}',
      ...(post.isForm ? formLines(post, apiKey) : jsonLines(post, apiKey)),
      ...FATAL,
      'defer response.Body.Close()',
    ),
    lines(
      'answer, err := io.ReadAll(response.Body)',
      ...FATAL,
      'if response.StatusCode != http.StatusOK {',
      '\tlog.Fatalf("Amplitude answered %s: %s", response.Status, answer)',
      '}',
    ),
  );
  const code = blocks(
    lines('package main'),
    lines('import (', ...importsOf(post, apiKey), ')'),
    lines('func main() {', indent(body, '\t'), '}'),
  );
  return { name: `${post.name.replace('-', '_')}.go`, language: 'go', lines: code };
}

const RUN = 'Each file is a program of its own: go run takes them one by one.';

/** One Go program for each call. */
export const generate: Generator = (plan, calls, options) => ({
  files: calls.map((call) => file(call, plan, options)),
  install: [],
  notes: calls.length > 1 ? [RUN] : [],
});
