/** Where a value stands in its text. */
interface Standing {
  start: number;
  end: number;
}

/** A member of an object; the name stands at `start` to `end`, quotes included. */
export interface Member extends Standing {
  name: string;
  value: Node;
}

/** A JSON value that knows where it stands. */
export type Node = Standing &
  (
    | {
        kind: 'object';
        members: Member[];
        /** In a script: whether more members come from elsewhere, as with `...rest`. */
        isOpen?: true;
      }
    | { kind: 'array'; items: Node[] }
    | {
        kind: 'scalar';
        value: string | number | boolean | null;
        /** A number as it is written, where the value has lost some of it: `9007199254740993`. */
        digits?: string;
        /** In a script: what stands for null, such as `undefined` or `nil`. */
        word?: string;
      }
    /** In a script: something that only running it would tell, such as a variable. */
    | { kind: 'code' }
  );

/** An object. */
export type ObjectNode = Extract<Node, { kind: 'object' }>;

/** The member of a name; of several, the last, as everywhere in JSON. */
export function memberOf(node: Node | undefined, name: string): Member | undefined {
  return node?.kind === 'object' ? node.members.findLast((member) => member.name === name) : undefined;
}

/** The value at a path of names. */
export function at(node: Node | undefined, ...path: string[]): Node | undefined {
  return path.reduce<Node | undefined>((inner, name) => memberOf(inner, name)?.value, node);
}

/** The items of a list; of anything else, none. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'array' ? node.items : [];
}

/** The first object of a list; of anything else, the value itself. */
export function firstObjectOf(node: Node | undefined): Node | undefined {
  return node?.kind === 'array' ? node.items.find(({ kind }) => kind === 'object') : node;
}

/** Every node from a root on, each before what is in it. */
export function* nodesFrom(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (node.kind === 'array')
      for (let index = node.items.length - 1; index >= 0; index -= 1) push(open, node.items[index]);
    if (node.kind === 'object')
      for (let index = node.members.length - 1; index >= 0; index -= 1) push(open, node.members[index]?.value);
  }
}

function push(open: Node[], node: Node | undefined): void {
  if (node) open.push(node);
}

/** The text of a string. */
export function textIn(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** Stands for what only running a script would tell. */
export const WORKED_OUT = '(worked out when the code runs)';

/**
 * The plain value, as `JSON.parse` gives it. What only running a script would tell becomes a text in brackets.
 * @param number what a number becomes whose value has lost some of its digits; the value, if nothing is said
 */
export function plainValue(node: Node, number?: (digits: string) => unknown): unknown {
  switch (node.kind) {
    case 'object':
      // fromEntries makes an own property of `__proto__`.
      return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value, number)]));
    case 'array':
      return node.items.map((item) => plainValue(item, number));
    case 'scalar':
      return node.digits !== undefined && number ? number(node.digits) : node.value;
    case 'code':
      return WORKED_OUT;
  }
}

/** The plain value with all digits: a number that would lose some becomes text. */
export function valueAsWritten(node: Node): unknown {
  return plainValue(node, (digits) => digits);
}

/** Whether a part of a value is known only when the code runs. */
export function holdsCode(root: Node): boolean {
  for (const node of nodesFrom(root)) if (node.kind === 'code' || (node.kind === 'object' && node.isOpen)) return true;
  return false;
}
