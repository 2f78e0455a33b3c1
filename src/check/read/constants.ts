import type { Node } from '../json/node.ts';
import { BrokenJson } from '../json/parse.ts';
import { ScriptReader } from '../json/script.ts';

const CONSTANT = /\bconst\s+([\w$]{1,80})\s*(?::[^=\n;]{1,200})?=(?![=>])/g;

/** Values that break off, after which no more are read: each may be as long as the text. */
const MOST_FAILURES = 3;

/** What a text says once and for all as a literal: `const TYPE = 'org_id';` */
export class Constants {
  readonly #text: string;
  #values: Map<string, Node> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value of a name that stands for one; anything else as it is. */
  resolved(node: Node): Node {
    if (node.kind !== 'code' || node.end - node.start > 80) return node;
    this.#values ??= this.#read();
    return this.#values.get(this.#text.slice(node.start, node.end)) ?? node;
  }

  #read(): Map<string, Node> {
    const values = new Map<string, Node>();
    let done = 0;
    let failures = 0;
    for (const match of this.#text.matchAll(CONSTANT)) {
      const [whole, name = ''] = match;
      if (match.index < done || values.has(name)) continue;
      if (failures > MOST_FAILURES) break;
      const reader = new ScriptReader(this.#text, match.index + whole.length);
      try {
        const value = reader.value(1);
        done = reader.position;
        if (value.kind !== 'code') values.set(name, value);
      } catch (error) {
        if (!(error instanceof BrokenJson)) throw error;
        failures += 1;
      }
    }
    return values;
  }
}
