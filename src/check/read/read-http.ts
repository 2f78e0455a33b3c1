import { formFields } from '../text/form-text.ts';
import type { Mapped } from '../text/mapped.ts';
import { type Header, headerNamed, headerOf, queryText, type RawRequest } from './raw-request.ts';

/** The first line of a request: `POST https://… HTTP/1.1`, or with a path and the host in a header. */
const FIRST = /^[ \t]*(GET|POST|PUT|PATCH|DELETE)[ \t]+(<?(?:https?:\/\/|\/)\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*\r?$/gm;
const HEADER = /[ \t]*[\w-]+[ \t]*:[^\n]*(?:\n|$)/y;
const BLANK = /[ \t]*\r?(?:\n|$)/y;

function headersAt(source: Mapped, start: number): { headers: Header[]; end: number } {
  const headers: Header[] = [];
  let end = start;
  for (;;) {
    HEADER.lastIndex = end;
    const line = HEADER.exec(source.text)?.[0];
    if (line === undefined) break;
    headers.push(headerOf(source.slice(end + line.length - line.trimStart().length, end + line.trimEnd().length)));
    end += line.length;
  }
  BLANK.lastIndex = end;
  return { headers, end: end + (BLANK.exec(source.text)?.[0].length ?? 0) };
}

function requestAt(source: Mapped, match: RegExpExecArray, stop: number): RawRequest {
  const [whole, method = '', address = ''] = match;
  const from = match.index + whole.indexOf(address, whole.indexOf(method) + method.length);
  const url = source.slice(from, from + address.length);
  const { headers, end } = headersAt(source, Math.min(source.text.length, match.index + whole.length + 1));
  const between = source.text.slice(end, stop).replace(/\n###[\s\S]*$/, '');
  const body = source.slice(end, end + between.trimEnd().length);
  const contentType = headerNamed(headers, 'content-type')?.text ?? '';
  const isForm = contentType.startsWith('application/x-www-form-urlencoded');
  const query = queryText(url);
  return {
    tool: 'http',
    ...source.span(match.index, end + between.trimEnd().length),
    method,
    methodText: source.slice(match.index + whole.indexOf(method), match.index + whole.indexOf(method) + method.length),
    url,
    headers,
    contentType,
    isTypeGiven: contentType !== '',
    query: query ? formFields(query) : [],
    ...(body.text === '' ? {} : isForm ? { form: formFields(body) } : { body }),
    unread: [],
  };
}

/** Requests as they go over the wire or stand in an `.http` file: a line, headers, and a body behind a blank line. */
export function readHttp(source: Mapped): RawRequest[] {
  const matches = [...source.text.matchAll(FIRST)];
  return matches.map((match, index) => requestAt(source, match, matches[index + 1]?.index ?? source.text.length));
}
