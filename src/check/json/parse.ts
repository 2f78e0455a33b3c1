import { losesDigits } from './digits.ts';
import { readEscape, readNumber } from './literals.ts';
import type { Member, Node } from './node.ts';

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
/** Quotes that word processors and chats make of straight ones. */
const TYPOGRAPHIC = '“”„‘’«»';
const SPACE = /[ \t\n\r]*/y;
const WORD = /(?:true|false|null)(?![\w$])/y;
const VALUES = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads values out of a text, from where it stands on. */
export class Reader {
  readonly text: string;
  position: number;

  constructor(text: string, position = 0) {
    this.text = text;
    this.position = position;
  }

  skip(): void {
    SPACE.lastIndex = this.position;
    SPACE.test(this.text);
    this.position = SPACE.lastIndex;
  }

  peek(): string {
    return this.text.charAt(this.position);
  }

  fail(wanted: string): never {
    const sign = this.peek();
    if (TYPOGRAPHIC.includes(sign) && sign !== '')
      throw new BrokenJson(
        `The quote ${sign} is typographic, as word processors set it; only straight quotes (") count.`,
        this.position,
      );
    const met = this.position >= this.text.length ? 'the text ends' : `there is “${this.peek()}”`;
    throw new BrokenJson(`${wanted} is missing; ${met} instead.`, this.position);
  }

  /** One value, with the space before it. */
  value(depth = 0): Node {
    this.refuseDeep(depth);
    this.skip();
    const start = this.position;
    const sign = this.peek();
    if (sign === '{') return this.object(start, depth);
    if (sign === '[') return this.array(start, depth);
    if (sign === '"') return { kind: 'scalar', value: this.string(), start, end: this.position };
    return this.#number(start) ?? this.#word(start) ?? this.fail('A value');
  }

  protected refuseDeep(depth: number): void {
    if (depth > DEEPEST) throw new BrokenJson(`This is nested deeper than ${DEEPEST} levels.`, this.position);
  }

  #number(start: number): Node | undefined {
    const written = readNumber(this.text, start);
    return written === undefined ? undefined : this.numberNode(written, start, written.length);
  }

  protected numberNode(written: string, start: number, length: number): Node {
    this.position += length;
    const node: Node = { kind: 'scalar', value: Number(written), start, end: this.position };
    return losesDigits(written) ? { ...node, digits: written } : node;
  }

  #word(start: number): Node | undefined {
    WORD.lastIndex = start;
    const [word = ''] = WORD.exec(this.text) ?? [];
    const value = VALUES.get(word);
    if (value === undefined) return undefined;
    this.position += word.length;
    return { kind: 'scalar', value, start, end: this.position };
  }

  /** Whether a character may not stand in a text as it is. */
  protected isControl(sign: string, _quote: string): boolean {
    return sign < ' ';
  }

  protected escape(): { value: string; length: number } {
    return readEscape(this.text, this.position, true);
  }

  /** A text in the quotes that it begins with. */
  protected string(): string {
    const quote = this.peek();
    let text = '';
    this.position += 1;
    let from = this.position;
    for (;;) {
      const sign = this.peek();
      if (sign === '') this.fail(`The closing ${quote}`);
      if (sign === quote) break;
      if (this.isControl(sign, quote))
        throw new BrokenJson('A line break or control character stands in a text; write it as \\n.', this.position);
      if (sign === '\\') {
        const { value, length } = this.escape();
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

  protected array(start: number, depth: number): Node {
    const items: Node[] = [];
    this.list(']', () => items.push(this.value(depth + 1)));
    return { kind: 'array', items, start, end: this.position };
  }

  protected object(start: number, depth: number): Node {
    const members: Member[] = [];
    this.list('}', () => members.push(this.#member(depth)));
    return { kind: 'object', members, start, end: this.position };
  }

  #member(depth: number): Member {
    const start = this.position;
    if (this.peek() !== '"') this.fail('A name in double quotes');
    const name = this.string();
    const end = this.position;
    this.skip();
    if (this.peek() !== ':') this.fail('A colon');
    this.position += 1;
    return { name, start, end, value: this.value(depth + 1) };
  }

  /** Whether a list may end with a comma. */
  protected takesLastComma(): boolean {
    return false;
  }

  /** What stands between brackets, with commas between. */
  protected list(close: string, item: () => void): void {
    this.position += 1;
    this.skip();
    while (this.peek() !== close) {
      item();
      this.skip();
      if (this.peek() === close) break;
      if (this.peek() !== ',') this.fail(`A comma or ${close}`);
      this.position += 1;
      this.skip();
      if (this.peek() === close && !this.takesLastComma())
        throw new BrokenJson('A comma stands before the closing bracket.', this.position);
    }
    this.position += 1;
  }

  /** The whole text as one value. */
  whole(): Node {
    const node = this.value();
    this.skip();
    if (this.position < this.text.length) this.fail('The end');
    return node;
  }
}

/**
 * Reads a whole text as one JSON value.
 * @throws BrokenJson
 */
export function parseNode(text: string): Node {
  return new Reader(text).whole();
}

/** Whether a text is a JSON object. */
export function parsesAsObject(text: string): boolean {
  try {
    return text.startsWith('{') && parseNode(text).kind === 'object';
  } catch {
    return false;
  }
}
