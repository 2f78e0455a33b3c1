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
    | { kind: 'object'; members: Member[] }
    | { kind: 'array'; items: Node[] }
    | { kind: 'scalar'; value: string | number | boolean | null }
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

/** The plain value, as `JSON.parse` gives it. What only running a script would tell becomes a text in brackets. */
export function plainValue(node: Node): unknown {
  switch (node.kind) {
    case 'object':
      // fromEntries makes an own property of `__proto__`.
      return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value)]));
    case 'array':
      return node.items.map(plainValue);
    case 'scalar':
      return node.value;
    case 'code':
      return '(from the program)';
  }
}
