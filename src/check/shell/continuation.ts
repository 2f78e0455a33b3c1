import type { Tell } from '../finding.ts';
import type { Mapped } from '../text/mapped.ts';

/** How a shell goes on with a command on the next line. */
interface Continuation {
  /** The sign at the end of the line. */
  sign: string;
  /** What the shell does when no line follows. */
  waits: string;
}

/** The signs of the shells. */
export const CONTINUATIONS = {
  bash: { sign: '\\', waits: 'At its prompt, bash waits for that line, and runs nothing until it comes.' },
  powershell: { sign: '`', waits: 'At its prompt, PowerShell waits for that line, and runs nothing until it comes.' },
  cmd: { sign: '^', waits: 'At its prompt, cmd asks “More?”, and runs nothing until a line comes.' },
} satisfies Record<string, Continuation>;

const REST = /([ \t]*)\r?(?:\n|$)/y;

/**
 * Reads a sign that continues a line, and says what is wrong with it: blanks behind it, or nothing to go on with.
 * @param at where the sign stands
 * @returns the characters it takes with its line break; nothing if the line does not end there
 */
export function continuedAt(source: Mapped, at: number, { sign, waits }: Continuation, tell: Tell): number | undefined {
  const { text } = source;
  REST.lastIndex = at + 1;
  const [rest, blanks = ''] = REST.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const length = 1 + rest.length;
  const isLast = !/\S/.test(text.slice(at + length));
  if (isLast)
    tell({
      severity: 'error',
      code: 'open-continuation',
      message: `The ${sign} at the end continues the command on a next line, and there is none: a prompt waits for it.`,
      why: waits,
      at: source.span(at, at + 1),
      fix: { label: `Remove the ${sign}`, edits: [{ ...source.span(at, at + 1), text: '' }] },
    });
  else if (blanks !== '')
    tell({
      severity: 'error',
      code: 'blank-after-continuation',
      message: `Behind the ${sign} stands a blank, so that the command ends here.`,
      why: `Only as the last sign of its line does ${sign} continue it. The next line would run as a command of its own.`,
      at: source.span(at, at + 1 + blanks.length),
      fix: { label: 'Remove the blank', edits: [{ ...source.span(at + 1, at + 1 + blanks.length), text: '' }] },
    });
  return length;
}
