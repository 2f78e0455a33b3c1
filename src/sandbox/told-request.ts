import type { DecodedPart } from '../amplitude/decode-body.ts';
import { MASK } from '../amplitude/redact.ts';
import { isKeyName, textWithoutKeys, withoutKeys } from './find-keys.ts';
import { parseJson } from './json.ts';
import type { Secrets } from './secrets.ts';

/** A request as it may be shown: decoded, with keys hidden. */
export interface ToldRequest {
  path: string;
  query: DecodedPart[];
  contentType: string;
  contentEncoding: string;
  body: DecodedPart[];
}

/** Characters kept of one part, and parts kept of one request. */
const MOST_TEXT = 20_000;
const MOST_PARTS = 10;

function cut(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT)}…`;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function nestedPart(name: string, value: object, secrets: Secrets): DecodedPart {
  return { name, text: cut(secrets.show(JSON.stringify(secrets.hideIn(value), null, 2))), isJson: true };
}

function partOf(name: string, text: string, secrets: Secrets): DecodedPart {
  const shownName = cut(secrets.show(name));
  if (isKeyName(name)) return { name: shownName, text: MASK, isJson: false };
  const value = parseJson(text);
  if (isNested(value)) return nestedPart(shownName, value, secrets);
  return { name: shownName, text: cut(secrets.show(text)), isJson: false };
}

/** Makes query parameters or form fields showable. */
export function tellFields(fields: readonly (readonly [string, string])[], secrets: Secrets): DecodedPart[] {
  return fields.slice(0, MOST_PARTS).map(([name, text]) => partOf(name, text, secrets));
}

/** Makes a body that is no form showable. Keys are masked by their name even where the JSON is broken. */
export function tellText(text: string, json: unknown, secrets: Secrets): DecodedPart[] {
  if (text === '') return [];
  if (isNested(json)) return [nestedPart('', withoutKeys(json), secrets)];
  return [{ name: '', text: cut(secrets.show(textWithoutKeys(text))), isJson: false }];
}
