import type { Node } from '../json/node.ts';
import { BrokenJson, parseNode } from '../json/parse.ts';
import { parseScript } from '../json/script.ts';
import type { Mapped } from '../text/mapped.ts';
import type { Broken, Doc } from './subject.ts';

function problemOf(text: Mapped, parse: (text: string) => Node): Doc | Broken {
  try {
    return { text, root: parse(text.text) };
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    const end = Math.min(error.at + 1, text.text.length);
    return { text, message: error.message, at: text.span(Math.min(error.at, end), end) };
  }
}

/** Reads JSON; what is none is read as a literal of JavaScript, if it can be. */
export function readDoc(text: Mapped): { doc?: Doc; broken?: Broken } {
  const json = problemOf(text, parseNode);
  if ('root' in json) return { doc: json };
  const script = /^\s*[[{]/.test(text.text) ? problemOf(text, parseScript) : json;
  if (!('root' in script)) return { broken: json };
  return { doc: { ...script, notJson: { message: json.message, at: json.at } } };
}
