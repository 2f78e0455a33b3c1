import { readEscape, readNumber } from './literals.ts';
import type { Member, Node } from './node.ts';

/** JSON, or the literals of JavaScript: bare names, single quotes, comments, trailing commas, code as values. */
export type Dialect = 'json' | 'script';

/** What is wrong with a text, and where. */
export class BrokenJson extends SyntaxError {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Deeper values are refused; Amplitude takes 40 levels. */
const DEEPEST = 500;
const SPACE = /[ \t\n\r]*/y;
const SCRIPT_SPACE = /(?:\s|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const WORDS = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
  ['undefined', null],
]);
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;

/** Reads values out of a text, from where it stands on. */
export class Reader {
  readonly text: string;
  position: number;
  readonly #dialect: Dialect;

  constructor(text: string, dialect: Dialect, position = 0) {
    this.text = text;
    this.#dialect = dialect;
    this.position = position;
  }

  skip(): void {
    const space = this.#dialect === 'json' ? SPACE : SCRIPT_SPACE;
    space.lastIndex = this.position;
    space.test(this.text);
    this.position = space.lastIndex;
  }

  peek(): string {
    return this.text.charAt(this.position);
  }

  fail(wanted: string): never {
    const met = this.position >= this.text.length ? 'the text ends' : `there is “${this.peek()}”`;
    throw new BrokenJson(`${wanted} is missing; ${met} instead.`, this.position);
  }

  /** One value, with the space around it. */
  value(depth = 0): Node {
    if (depth > DEEPEST) throw new BrokenJson(`This is nested deeper than ${DEEPEST} levels.`, this.position);
    this.skip();
    const start = this.position;
    const sign = this.peek();
    if (sign === '{') return this.#object(start, depth);
    if (sign === '[') return this.#array(start, depth);
    if (this.#isQuote(sign)) return { kind: 'scalar', value: this.#string(), start, end: this.position };
    const number = readNumber(this.text, start);
    if (number !== undefined) {
      this.position += number.length;
      return { kind: 'scalar', value: Number(number), start, end: this.position };
    }
    return this.#word(start, depth);
  }

  #isQuote(sign: string): boolean {
    return sign === '"' || (this.#dialect === 'script' && (sign === "'" || sign === '`'));
  }

  #word(start: number, depth: number): Node {
    NAME.lastIndex = start;
    const [word = ''] = NAME.exec(this.text) ?? [];
    const known = WORDS.get(word);
    const isKnown = known !== undefined && (this.#dialect === 'script' || word === String(known));
    if (isKnown) {
      this.position += word.length;
      return { kind: 'scalar', value: known, start, end: this.position };
    }
    if (this.#dialect === 'json' || depth === 0) this.fail('A value');
    return this.#code(start);
  }

  /** Code up to the comma or bracket that ends it: `user.id`, `getGroups(a, b)`. */
  #code(start: number): Node {
    let open = 0;
    while (this.position < this.text.length) {
      const sign = this.peek();
      if (this.#isQuote(sign)) {
        this.#string();
        continue;
      }
      if ('([{'.includes(sign)) open += 1;
      else if (open === 0 && ',)]}'.includes(sign)) break;
      else if (')]}'.includes(sign)) open -= 1;
      this.position += 1;
    }
    if (this.position === start) this.fail('A value');
    return { kind: 'code', start, end: this.position };
  }

  #string(): string {
    const quote = this.peek();
    let text = '';
    this.position += 1;
    let from = this.position;
    for (;;) {
      const sign = this.peek();
      if (sign === '') this.fail(`The closing ${quote}`);
      if (sign === quote) break;
      if (sign < ' ' && (this.#dialect === 'json' || (quote !== '`' && sign === '\n')))
        throw new BrokenJson('A line break or control character stands in a text; write it as \\n.', this.position);
      if (sign === '\\') {
        const { value, length } = readEscape(this.text, this.position, this.#dialect === 'json');
        if (length === 0) throw new BrokenJson('This backslash begins nothing that is known.', this.position);
        text += this.text.slice(from, this.position) + value;
        this.position += length;
        from = this.position;
      } else this.position += 1;
    }
    text += this.text.slice(from, this.position);
    this.position += 1;
    return text;
  }

  #array(start: number, depth: number): Node {
    const items: Node[] = [];
    this.#list(']', () => items.push(this.value(depth + 1)));
    return { kind: 'array', items, start, end: this.position };
  }

  #object(start: number, depth: number): Node {
    const members: Member[] = [];
    this.#list('}', () => members.push(this.#member(depth)));
    return { kind: 'object', members, start, end: this.position };
  }

  #member(depth: number): Member {
    const start = this.position;
    let name: string | undefined;
    if (this.#isQuote(this.peek())) name = this.#string();
    else if (this.#dialect === 'script') {
      NAME.lastIndex = start;
      name = NAME.exec(this.text)?.[0];
      this.position += name?.length ?? 0;
    }
    if (name === undefined) this.fail('A name in double quotes');
    const end = this.position;
    this.skip();
    // `{ userId }` is `{ userId: userId }`.
    if (this.#dialect === 'script' && ',}'.includes(this.peek()))
      return { name, start, end, value: { kind: 'code', start, end } };
    if (this.peek() !== ':') this.fail('A colon');
    this.position += 1;
    const value = this.value(depth + 1);
    return { name, start, end, value };
  }

  #list(close: string, item: () => void): void {
    this.position += 1;
    this.skip();
    while (this.peek() !== close) {
      item();
      this.skip();
      if (this.peek() === close) break;
      if (this.peek() !== ',') this.fail(`A comma or ${close}`);
      this.position += 1;
      this.skip();
      if (this.#dialect === 'json' && this.peek() === close)
        throw new BrokenJson('A comma stands before the closing bracket.', this.position);
    }
    this.position += 1;
  }
}

/**
 * Reads a whole text as one value.
 * @throws BrokenJson
 */
export function parseNode(text: string, dialect: Dialect = 'json'): Node {
  const reader = new Reader(text, dialect);
  const node = reader.value();
  reader.skip();
  if (reader.position < text.length) reader.fail('The end');
  return node;
}

/** Whether a text is a JSON object. */
export function parsesAsObject(text: string): boolean {
  try {
    return text.startsWith('{') && parseNode(text).kind === 'object';
  } catch {
    return false;
  }
}
