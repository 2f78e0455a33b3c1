import type { SyntaxNode } from './syntax-tree.ts';

/** What a script pipes to curl, and curl's arguments. */
export interface PipedCurl {
  input: string;
  args: string[];
}

const CHECK = 'if ($LASTEXITCODE -ne 0) {\n  throw "curl ended with exit code $LASTEXITCODE."\n}';

const LITERALS: Record<string, (text: string, apiKey: string) => string> = {
  verbatim_string_characters: (text) => text.slice(1, -1).replaceAll("''", "'"),
  verbatim_here_string_characters: (text) => hereString(text),
  expandable_string_literal: (text, apiKey) => expanded(text.slice(1, -1), apiKey),
  expandable_here_string_literal: (text, apiKey) => expanded(hereString(text), apiKey),
};

/** What stands between the first and the last line of a here-string. */
function hereString(text: string): string {
  const found = /^@(['"])\n([\s\S]*)\n\1@$/.exec(text);
  if (found === null) throw new Error(`No here-string: ${text.slice(0, 200)}`);
  return found[2] ?? '';
}

/** A text with the variable for the key in it. Throws at other variables, and at backticks, which would escape. */
function expanded(text: string, apiKey: string): string {
  const parts = text.split('$env:AMPLITUDE_API_KEY');
  if (parts.some((part, index) => /[$`]/.test(part) || (index > 0 && /^[\w:]/.test(part))))
    throw new Error(`PowerShell puts something else into ${text.slice(0, 200)}`);
  return parts.join(apiKey);
}

function named(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter(({ isNamed, type }) => isNamed && type !== 'command_argument_sep');
}

/** The literal that an expression is, or nothing. */
function literalIn(node: SyntaxNode, apiKey: string): string | undefined {
  const read = LITERALS[node.type];
  if (read !== undefined) return read(node.text, apiKey);
  const [only, ...more] = named(node);
  return only === undefined || more.length > 0 ? undefined : literalIn(only, apiKey);
}

function parts(node: SyntaxNode, type: string): SyntaxNode[] {
  if (node.type === type) return [node];
  return node.children.flatMap((child) => parts(child, type));
}

function argumentOf(node: SyntaxNode, apiKey: string): string {
  if (node.type === 'command_parameter') return node.text;
  const literal = literalIn(node, apiKey);
  if (literal === undefined || /"/.test(literal)) throw new Error(`No argument for every version: ${node.text}`);
  return literal;
}

/** Reads a script: a variable, which is piped to curl, and a look at how curl ended. Throws at anything else. */
export function readPowershell(root: SyntaxNode, apiKey: string): PipedCurl {
  const statements = root.children.flatMap(named);
  const [assignment, pipeline, check] = statements;
  if (statements.length !== 3 || !assignment || !pipeline || check?.text !== CHECK)
    throw new Error('Not a variable, a command, and a look at its end.');
  const [variable] = parts(assignment, 'variable');
  const [assigned] = parts(assignment, 'assignment_expression');
  const input = assigned && literalIn(named(assigned).at(-1) ?? assigned, apiKey);
  const [command] = parts(pipeline, 'command');
  const [name, elements] = command === undefined ? [] : named(command);
  if (input === undefined || name?.text !== 'curl.exe' || elements === undefined) throw new Error('Not piped to curl.');
  if (!pipeline.text.startsWith(`${variable?.text} | curl.exe `)) throw new Error('Something else is piped.');
  if (!/^[\n -~]*$/.test(root.text)) throw new Error('Not ASCII.');
  return { input, args: named(elements).map((element) => argumentOf(element, apiKey)) };
}
