import { cmdArgument } from '../../code/cmd.ts';
import type { Tell } from '../finding.ts';
import { type Mapped, MappedBuilder } from '../text/mapped.ts';
import { cArguments } from './c-arguments.ts';
import { type CmdLine, cmdLines } from './cmd-lines.ts';
import { closingAt, type Unclosed, unclosedQuote } from './unclosed.ts';
import type { Quoting, ShellCommand } from './word.ts';

const escaped: Quoting = (text) => {
  const argument = cmdArgument(text);
  return argument.slice(argument.startsWith('^') ? 2 : 1, -1).replace(/\^$/, '');
};

const FILE = /^\s*>([^(]+)\(\s*$/;

/** A file that is written with `> "name" ( echo … )`, and the number of lines it took. */
function writtenFile(
  lines: readonly CmdLine[],
  from: number,
): { name: string; content: Mapped; lines: number } | undefined {
  const first = lines[from]?.text;
  const name = FILE.exec(first?.text ?? '')?.[1]
    ?.trim()
    .replace(/^"|"$/g, '');
  if (name === undefined || name === '' || name.includes('"')) return undefined;
  const content = new MappedBuilder(first?.span().end ?? 0);
  let at = from + 1;
  for (; at < lines.length && lines[at]?.text.text.trim() !== ')'; at += 1) {
    const line = lines[at]?.text;
    const start = /^\s*echo /i.exec(line?.text ?? '')?.[0].length;
    if (line === undefined || start === undefined) continue;
    content.copy(line, start, line.text.length);
    content.add('\n', line.span(line.text.length, line.text.length));
  }
  return { name, content: content.done(), lines: at - from };
}

const DOES = 'cmd takes the rest of the line for part of the text.';
const WHY = 'A caret at the end of the line then joins nothing, and the next line runs as a command of its own.';

function unclosedIn(source: Mapped, line: CmdLine, at: number): Unclosed {
  const isClosable = line.isLast && !line.lostCaret && !line.text.text.trimEnd().endsWith('\\');
  return unclosedQuote(
    line.text.span(at, at + 1),
    '"',
    DOES,
    WHY,
    isClosable ? closingAt(source, '"', line.text.span(at).start) : undefined,
  );
}

/** The commands of one line, which `&` and `|` part. */
function commandsOf(source: Mapped, line: CmdLine, files: ReadonlyMap<string, Mapped>): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let from = 0;
  for (const part of line.text.text.split('\0')) {
    const { words, openAt } = cArguments(line.text.slice(from, from + part.length), escaped);
    const [first] = words;
    const last = words.at(-1);
    const unclosed = openAt === undefined ? undefined : unclosedIn(source, line, from + openAt);
    if (first && last)
      commands.push({
        words,
        files,
        start: first.span().start,
        end: last.span().end,
        ...(unclosed ? { unclosed } : {}),
      });
    from += part.length + 1;
  }
  const last = commands.at(-1);
  if (last && line.lostCaret) last.unclosed ??= line.lostCaret;
  return commands;
}

/**
 * The commands of a batch file. Never throws.
 * @param tell told what is wrong with the script itself, other than what a command leaves open
 */
export function cmdCommands(source: Mapped, tell: Tell = () => {}): ShellCommand[] {
  const lines = cmdLines(source, tell);
  const files = new Map<string, Mapped>();
  const commands: ShellCommand[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const file = writtenFile(lines, at);
    const line = lines[at];
    if (file) {
      files.set(file.name, file.content);
      at += file.lines;
    } else if (line) for (const command of commandsOf(source, line, files)) commands.push(command);
  }
  return commands;
}
