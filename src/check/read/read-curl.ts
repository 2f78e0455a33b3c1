import { bashQuote } from '../../code/bash.ts';
import { cmdArgument } from '../../code/cmd.ts';
import { psString } from '../../code/powershell.ts';
import type { CurlCommand, DataPart } from '../shell/curl-command.ts';
import { quotedValue } from '../shell/form-quotes.ts';
import type { Shell } from '../shell/which-shell.ts';
import { type Field, formFields } from '../text/form-text.ts';
import { type Mapped, MappedBuilder } from '../text/mapped.ts';
import { headerNamed, headerOf, queryText, type RawRequest } from './raw-request.ts';

const FORM = 'application/x-www-form-urlencoded';
/** Joins options that stand on lines of their own. */
const CONTINUED: Record<Shell, string> = { bash: ' \\\n  ', powershell: ' `\n  ', cmd: ' ^\n  ' };
const QUOTES: Record<Shell, (text: string) => string> = { bash: bashQuote, powershell: psString, cmd: cmdArgument };

/** What `@name` and `name@file` stand for, as far as the script itself says it. */
class Files {
  readonly unread: Mapped[] = [];
  readonly #curl: CurlCommand;

  constructor(curl: CurlCommand) {
    this.#curl = curl;
  }

  read(name: Mapped): Mapped | undefined {
    const found = name.text === '-' ? this.#curl.command.stdin : this.#curl.command.files?.get(name.text);
    if (found === undefined) this.unread.push(name);
    return found;
  }
}

function named(part: Mapped, length: number): Pick<Field, 'name' | 'nameText'> {
  const nameText = part.slice(0, length);
  return { name: nameText.text, nameText };
}

/** Fields of `--data-urlencode`, whose value is taken as it is: `name=value`, `name@file`. */
function urlencoded({ value }: DataPart, files: Files): Field[] {
  const sign = /[=@]/.exec(value.text);
  if (sign === null) return [{ ...named(value, 0), value }];
  const rest = value.slice(sign.index + 1);
  if (sign[0] === '=') return [{ ...named(value, sign.index), value: rest }];
  const content = files.read(rest);
  return content ? [{ ...named(value, sign.index), value: content }] : [];
}

/** Fields of `-F`: `name=value`, `name="value"`, `name=<file`; what follows a semicolon is about the type. */
function multipart({ option, value }: DataPart, files: Files): Field[] {
  const equals = value.text.indexOf('=');
  if (equals < 0) return [];
  const rest = value.slice(equals + 1);
  if (option.text === '--form-string') return [{ ...named(value, equals), value: rest }];
  const quoted = quotedValue(rest);
  if (quoted) return [{ ...named(value, equals), value: quoted }];
  const type = /;\s*type=[\w/+.-]+$/.exec(rest.text);
  const content = /^[<@]/.test(rest.text) ? files.read(rest.slice(1)) : rest.slice(0, type?.index);
  return content ? [{ ...named(value, equals), value: content }] : [];
}

/** All of a text that stands in a variable, or that a command gives: `$BODY`, `$(cat body.json)`, `%BODY%`. */
const ELSEWHERE = /^(?:\$\w+|\$env:\w+|\$\{[^}]+\}|\$\(.*\)|%\w+%)$/s;

/** What a part sends when it is not encoded by cURL. */
function plain({ how, value }: DataPart, files: Files): Mapped | undefined {
  if (ELSEWHERE.test(value.text)) {
    files.unread.push(value);
    return undefined;
  }
  return how !== 'raw' && value.text.startsWith('@') ? files.read(value.slice(1)) : value;
}

function joined(parts: readonly Mapped[], start: number): Mapped | undefined {
  const [only] = parts;
  if (parts.length < 2) return only;
  const builder = new MappedBuilder(start);
  for (const [index, part] of parts.entries()) {
    if (index > 0) builder.add('&', part.span(0, 0));
    builder.append(part);
  }
  return builder.done((text) => only?.write(text) ?? text);
}

function isFormType(type: string): boolean {
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type);
}

/** Fields of the body, or its text: data under cURL's own type is a form, unless it is plainly JSON. */
function bodyOf(curl: CurlCommand, type: string, files: Files): Pick<RawRequest, 'form' | 'body'> {
  const { data, command } = curl;
  if (data.some(({ how }) => how === 'form')) return { form: data.flatMap((part) => multipart(part, files)) };
  const texts = data.map((part) => (part.how === 'urlencode' ? undefined : plain(part, files)));
  const looksLikeJson = texts.some((text) => /^\s*[[{]/.test(text?.text ?? ''));
  if (isFormType(type) && !looksLikeJson)
    return {
      form: data.flatMap((part, index) => {
        const text = texts[index];
        if (part.how === 'urlencode') return urlencoded(part, files);
        return text === undefined ? [] : formFields(text);
      }),
    };
  const body = joined(
    texts.filter((text) => text !== undefined),
    command.start,
  );
  return body ? { body } : {};
}

function rewriter(curl: CurlCommand, shell: Shell): Pick<RawRequest, 'data'> {
  const [only] = curl.data;
  const isOne = curl.data.length === 1 && only && !only.value.text.startsWith('@') && shell !== 'cmd';
  if (!isOne || only === undefined) return {};
  const { start } = only.option.span();
  // The closing quote stands behind the last character of the value.
  const end = only.value.span().end + (only.value.span().start > only.option.span().end + 1 ? 1 : 0);
  const join = only.value.text.includes('\n') ? CONTINUED[shell] : ' ';
  const write = (options: [string, string][]) =>
    options.map(([name, text]) => `${name} ${QUOTES[shell](text)}`).join(join);
  return { data: { span: { start, end }, write } };
}

/** What a call of cURL asks for; nothing if it names no address. */
export function readCurl(curl: CurlCommand, shell: Shell): RawRequest | undefined {
  const [url] = curl.urls;
  if (url === undefined) return undefined;
  const files = new Files(curl);
  const headers = curl.headers.map(headerOf);
  const given = headerNamed(headers, 'content-type')?.text;
  const unasked = curl.data.some(({ how }) => how === 'json') ? 'application/json' : FORM;
  const isMultipart = curl.data.some(({ how }) => how === 'form');
  const contentType = given ?? (isMultipart ? 'multipart/form-data' : curl.data.length > 0 ? unasked : '');
  const content = bodyOf(curl, curl.isGet ? FORM : contentType, files);
  const query = queryText(url);
  const parameters = [...(query ? formFields(query) : []), ...(curl.isGet ? (content.form ?? []) : [])];
  const method = curl.method?.text ?? (curl.data.length > 0 && !curl.isGet ? 'POST' : 'GET');
  return {
    tool: 'curl',
    start: curl.command.start,
    end: curl.command.end,
    method: method.toUpperCase(),
    ...(curl.method ? { methodText: curl.method } : {}),
    url,
    headers,
    contentType,
    isTypeGiven: given !== undefined || unasked !== FORM,
    query: parameters,
    ...(curl.isGet ? {} : content),
    ...(curl.user ? { user: curl.user } : {}),
    ...rewriter(curl, shell),
    unread: files.unread,
    ...(curl.command.unclosed ? { unclosed: curl.command.unclosed } : {}),
  };
}
