import { codeEnd } from './code-end.ts';
import { readEscape, readScriptNumber } from './literals.ts';
import { type Member, type Node, WORKED_OUT } from './node.ts';
import { Reader } from './parse.ts';

const SPACE = /(?:\s|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
/** `:company` of Ruby. */
const SYMBOL = /:([A-Za-z_]\w*[?!]?)/y;
/** `{ event in` of Swift, `{ event: BaseEvent? ->` of Kotlin. */
const CLOSURE = /\{\s*\(?\w+(?:\s*:\s*[\w.?]+)?(?:\s*,\s*\w+)*\)?\s*(?:\sin\b|->)/y;
/** Letters before a quote that change little: `u'…'`, `b'…'`, `r'…'` of Python; `@"…"` of Objective-C. */
const PREFIX = /(?:[uUbBrR]|@)(?=["'])|@(?=[[{\d])/y;
/** What goes on behind a value and makes it part of something larger: `'a' + b`, `'a'.trim()`, `'a' as const`. */
const GOES_ON = /(?:[+\-*/%.?&|<>^!([]|=(?!>)|(?:as|if|or|and|satisfies|unless|in|is|instanceof|else)\b)/y;

type Scalar = boolean | null;

const WORDS = new Map<string, Scalar>([
  ['true', true],
  ['True', true],
  ['YES', true],
  ['false', false],
  ['False', false],
  ['NO', false],
  ['null', null],
  ['None', null],
  ['nil', null],
  ['undefined', null],
  ['NaN', null],
  ['Infinity', null],
]);

/**
 * Reads literals as programs write them: bare names, single quotes, symbols, comments, trailing commas, `=>`, `[…]` with
 * names, numbers such as `1_000`. What only running the program would tell, such as `user.id`, becomes a node of code.
 */
export class ScriptReader extends Reader {
  override skip(): void {
    SPACE.lastIndex = this.position;
    SPACE.test(this.text);
    this.position = SPACE.lastIndex;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    return pattern.exec(this.text);
  }

  override value(depth = 0): Node {
    this.refuseDeep(depth);
    this.skip();
    const start = this.position;
    const node = this.#literal(start, depth);
    if (depth === 0) return node ?? this.fail('A value');
    if (node === undefined) return this.#code(start);
    const end = this.position;
    this.skip();
    if (this.#match(GOES_ON)) return this.#code(start);
    this.position = end;
    return node;
  }

  #literal(start: number, depth: number): Node | undefined {
    this.position += this.#match(PREFIX)?.[0].length ?? 0;
    const sign = this.peek();
    if (sign === '{') return this.#match(CLOSURE) ? this.#code(start) : this.object(start, depth);
    if (sign === '[') return this.array(start, depth);
    if ('"\'`'.includes(sign) && sign !== '') return this.#text(start);
    const number = readScriptNumber(this.text, this.position);
    if (number) return this.numberNode(number.written, start, number.length);
    const [symbol = '', name] = this.#match(SYMBOL) ?? [];
    if (name !== undefined) {
      this.position += symbol.length;
      return { kind: 'scalar', value: name, start, end: this.position };
    }
    return this.#word(start);
  }

  /** A text; one with holes, such as `${…}`, is worked out when the code runs. */
  #text(start: number): Node {
    const quote = this.peek();
    const from = this.position;
    if (quote === '`' && this.#isHoley(from)) return this.#code(start);
    const value = this.text.startsWith(quote.repeat(3), from) ? this.#longText(quote.repeat(3)) : this.string();
    const inner = this.text.slice(from, this.position);
    if (quote === '"' && /#\{|\\\(/.test(inner)) return { kind: 'code', start, end: this.position };
    return { kind: 'scalar', value, start, end: this.position };
  }

  /** Whether a template, which begins at a place, has a hole in it. */
  #isHoley(from: number): boolean {
    for (let at = from + 1; at < this.text.length && this.text[at] !== '`'; at += 1)
      if (this.text[at] === '\\') at += 1;
      else if (this.text.startsWith('${', at)) return true;
    return false;
  }

  /** `"""…"""` of Python, Kotlin and Swift. */
  #longText(quotes: string): string {
    const from = this.position + quotes.length;
    const end = this.text.indexOf(quotes, from);
    if (end < 0) {
      this.position = this.text.length;
      this.fail(`The closing ${quotes}`);
    }
    this.position = end + quotes.length;
    return this.text.slice(from, end);
  }

  #word(start: number): Node | undefined {
    const [word = ''] = this.#match(NAME) ?? [];
    const value = WORDS.get(word);
    if (value === undefined) return undefined;
    this.position += word.length;
    const node: Node = { kind: 'scalar', value, start, end: this.position };
    return value === null && word !== 'null' ? { ...node, word } : node;
  }

  /** Code up to the comma or bracket that ends it: `user.id`, `getGroups(a, b)`. */
  #code(start: number): Node {
    this.position = codeEnd(this.text, start);
    const end = start + this.text.slice(start, this.position).trimEnd().length;
    if (end === start) this.fail('A value');
    return { kind: 'code', start, end };
  }

  protected override isControl(sign: string, quote: string): boolean {
    return sign === '\n' && quote !== '`';
  }

  protected override escape(): { value: string; length: number } {
    return readEscape(this.text, this.position, false);
  }

  protected override takesLastComma(): boolean {
    return true;
  }

  /** What stands between a name and its value: `:` or `=>`. @returns whether it was there */
  #arrow(): boolean {
    this.skip();
    const length = this.text.startsWith('=>', this.position) ? 2 : this.peek() === ':' ? 1 : 0;
    this.position += length;
    return length > 0;
  }

  /** A list; or, as in Swift and PHP, an object: `["company": "acme"]`, `['company' => 'acme']`, `[:]`. */
  protected override array(start: number, depth: number): Node {
    const items: Node[] = [];
    const members: Member[] = [];
    if (/^\[\s*:\s*\]/.test(this.text.slice(this.position, this.position + 9))) {
      this.position = this.text.indexOf(']', this.position) + 1;
      return { kind: 'object', members, start, end: this.position };
    }
    this.list(']', () => {
      const item = this.value(depth + 1);
      if (members.length < items.length || !this.#arrow()) items.push(item);
      else {
        const name = item.kind === 'scalar' ? String(item.value) : WORKED_OUT;
        members.push({ name, start: item.start, end: item.end, value: this.value(depth + 1) });
        items.push(item);
      }
    });
    if (members.length > 0 && members.length === items.length)
      return { kind: 'object', members, start, end: this.position };
    return { kind: 'array', items, start, end: this.position };
  }

  protected override object(start: number, depth: number): Node {
    const members: Member[] = [];
    let isOpen = false;
    this.list('}', () => {
      const member = this.#member(depth);
      if (member) members.push(member);
      else isOpen = true;
    });
    return { kind: 'object', members, start, end: this.position, ...(isOpen ? { isOpen } : {}) };
  }

  /** One member; nothing for `...rest` and `**rest`, which hold any. */
  #member(depth: number): Member | undefined {
    const start = this.position;
    if (this.text.startsWith('...', start) || this.text.startsWith('**', start)) {
      this.#code(start);
      return undefined;
    }
    const name = this.#name();
    const end = this.position;
    this.skip();
    // `{ userId }` is `{ userId: userId }`; `{ get() { … } }` is a function.
    if (',}'.includes(this.peek()) && this.peek() !== '')
      return { name, start, end, value: { kind: 'code', start, end } };
    if (this.peek() === '(') return { name, start, end, value: this.#code(start) };
    if (!this.#arrow()) this.fail('A colon');
    return { name, start, end, value: this.value(depth + 1) };
  }

  #name(): string {
    // `[TYPE]: 'acme'`: the name is worked out.
    if (this.peek() === '[') {
      this.position = codeEnd(this.text, this.position + 1);
      if (this.peek() !== ']') this.fail('The closing ]');
      this.position += 1;
      return WORKED_OUT;
    }
    this.position += this.#match(PREFIX)?.[0].length ?? 0;
    if ('"\'`'.includes(this.peek()) && this.peek() !== '') return this.string();
    const symbol = this.#match(SYMBOL);
    const found = symbol ?? this.#match(NAME) ?? this.#match(/\d+/y);
    if (found === null) this.fail('A name in double quotes');
    this.position += found[0].length;
    return symbol?.[1] ?? found[0];
  }
}

/**
 * Reads a whole text as one literal of a program.
 * @throws BrokenJson
 */
export function parseScript(text: string): Node {
  return new ScriptReader(text).whole();
}
