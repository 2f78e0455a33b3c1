import { at, itemsOf, type Node, textIn } from '../json/node.ts';
import { stringText } from '../json/string-text.ts';
import { type Field, formFields } from '../text/form-text.ts';
import type { Mapped } from '../text/mapped.ts';
import { type Header, queryText, type RawRequest } from './raw-request.ts';

/** Whether a value is a HAR file: what a browser's network panel saves. */
export function isHar(root: Node): boolean {
  return at(root, 'log', 'entries')?.kind === 'array';
}

function pairs(json: Mapped, list: Node | undefined): { name: string; nameText: Mapped; value: Mapped }[] {
  return itemsOf(list).flatMap((item) => {
    const name = at(item, 'name');
    const value = at(item, 'value');
    if (name === undefined || value === undefined || textIn(name) === undefined || textIn(value) === undefined)
      return [];
    return [{ name: textIn(name) ?? '', nameText: stringText(json, name), value: stringText(json, value) }];
  });
}

function bodyOf(json: Mapped, post: Node | undefined, type: string): Pick<RawRequest, 'form' | 'body'> {
  const text = at(post, 'text');
  if (text !== undefined && textIn(text) !== undefined && textIn(text) !== '') {
    const body = stringText(json, text);
    return type.startsWith('application/x-www-form-urlencoded') ? { form: formFields(body) } : { body };
  }
  const form: Field[] = pairs(json, at(post, 'params'));
  return form.length > 0 ? { form } : {};
}

function requestIn(json: Mapped, node: Node): RawRequest[] {
  const url = at(node, 'url');
  if (url === undefined || textIn(url) === undefined) return [];
  const address = stringText(json, url);
  const headers = pairs(json, at(node, 'headers')).map(({ name, value }): Header => {
    return { name: name.toLowerCase(), value, whole: value };
  });
  const post = at(node, 'postData');
  const contentType =
    headers.find(({ name }) => name === 'content-type')?.value.text ?? textIn(at(post, 'mimeType')) ?? '';
  const query = queryText(address);
  const body = bodyOf(json, post, contentType);
  const encoding = headers.find(({ name }) => name === 'content-encoding')?.value.text ?? '';
  const packed = /gzip|deflate|br|zstd/i.test(encoding) || body.body?.text.startsWith('\x1f') ? body.body : undefined;
  return [
    {
      tool: 'har',
      ...json.span(node.start, node.end),
      method: (textIn(at(node, 'method')) ?? 'GET').toUpperCase(),
      url: address,
      headers,
      contentType,
      isTypeGiven: true,
      query: query ? formFields(query) : [],
      ...(packed ? {} : body),
      unread: packed ? [packed] : [],
    },
  ];
}

/** The requests of a HAR file in their order; preflights are left out. */
export function readHar(json: Mapped, root: Node): RawRequest[] {
  return itemsOf(at(root, 'log', 'entries'))
    .flatMap((entry) => requestIn(json, at(entry, 'request') ?? entry))
    .filter(({ method }) => method !== 'OPTIONS');
}
