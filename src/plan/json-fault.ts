const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /true|false|null/y;
/** A text without its last quote: `"a\n` ends where a character is not allowed. */
const TEXT = /"(?:[^"\\\p{Cc}]|\x7f|[\x80-\x9f]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*/uy;

/** What is wanted at a place. */
class Fault extends Error {
  readonly at: number;

  constructor(wanted: string, at: number) {
    super(wanted);
    this.at = at;
  }
}

/** Reads JSON for nothing but the place where it ends to be JSON. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const passed = pattern.test(this.#text);
    if (passed) this.#at = pattern.lastIndex;
    return passed;
  }

  #passed(character: string): boolean {
    this.#pass(SPACE);
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #want(character: string, wanted: string): void {
    if (!this.#passed(character)) throw new Fault(wanted, this.#at);
  }

  #string(wanted: string): void {
    this.#pass(SPACE);
    if (!this.#pass(TEXT)) throw new Fault(wanted, this.#at);
    if (this.#text[this.#at] !== '"') throw new Fault('the end of a text in quotes', this.#at);
    this.#at += 1;
  }

  #items(end: string, item: () => void): void {
    if (this.#passed(end)) return;
    do item();
    while (this.#passed(','));
    this.#want(end, `a comma or “${end}”`);
  }

  #member(): void {
    this.#string('a name in double quotes');
    this.#want(':', 'a colon');
    this.#value();
  }

  #value(): void {
    if (this.#passed('{')) this.#items('}', () => this.#member());
    else if (this.#passed('[')) this.#items(']', () => this.#value());
    else if (this.#text[this.#at] === '"') this.#string('a text');
    else if (!this.#pass(WORD) && !this.#pass(NUMBER)) throw new Fault('a value', this.#at);
  }

  whole(): void {
    this.#value();
    this.#pass(SPACE);
    if (this.#at < this.#text.length) throw new Fault('the end', this.#at);
  }
}

function placed(text: string, { at, message: wanted }: Fault): string {
  const before = text.slice(0, at).split('\n');
  const place = `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const [met] = text.slice(at);
  return `${place}: ${wanted} is missing; ${met === undefined ? 'the text ends' : `there is “${met}”`} instead.`;
}

/** Where a text ceases to be JSON, and what is wanted there: `Line 2, column 9: a colon is missing; there is “}” instead.` */
export function jsonFault(text: string): string {
  try {
    new Scanner(text).whole();
  } catch (error) {
    if (error instanceof Fault) return placed(text, error);
  }
  return 'It is nested too deeply.';
}
