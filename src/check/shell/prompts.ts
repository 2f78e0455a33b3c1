import type { Edit, Found } from '../finding.ts';
import type { Shell } from './which-shell.ts';

/** A prompt in front of a command, with the shell whose it is: `$ `, `me@host:~$ `, `PS C:\> `, `C:\Users\me>`. */
const PROMPT =
  /^[ \t]{0,20}(?:(PS(?: [^>\n]{0,200})?>{1,2} ?)|([A-Za-z]:\\[^>"'\n]{0,200}> ?)|(?:[\w.@:~/ -]{0,100}[$❯➜]|[\w.@:~/ -]{0,100}%|>)[ \t]{1,10}(?=(?:sudo |time |env |\w+=\S{0,80} ){0,5}(?:[\w./:~\\]{0,100}[\\/])?(?:curl(?:\.exe)?|invoke-\w+|irm|iwr)\s))/gim;
/** What a shell shows in front of a line that goes on with a command. */
const CONTINUED = /(?<=\\\r?\n)> ?|(?<=`\r?\n)>> ?|(?<=\^\r?\n)More\? ?/g;

/** A script without the prompts that were copied along. */
export interface Unprompted {
  /** Of the same length: blanks stand in place of the prompts. */
  text: string;
  prompts: Edit[];
  /** The shell whose prompt it is. */
  shell?: Shell;
}

/** Takes prompts out of a script. */
export function withoutPrompts(text: string): Unprompted {
  const prompts: Edit[] = [];
  let shell: Shell | undefined;
  const blank = (found: string, at: number) => {
    prompts.push({ start: at, end: at + found.length, text: '' });
    return ' '.repeat(found.length);
  };
  const first = text.replace(PROMPT, (found: string, powershell?: string, cmd?: string, ...rest: unknown[]) => {
    shell ??= powershell ? 'powershell' : cmd ? 'cmd' : undefined;
    return blank(found, Number(rest[0]));
  });
  if (prompts.length === 0) return { text, prompts };
  const clean = first.replace(CONTINUED, blank);
  return { text: clean, prompts, ...(shell ? { shell } : {}) };
}

/** What is said of prompts that were copied along. */
export function promptFound(text: string, prompts: readonly Edit[]): Found | undefined {
  const [first] = prompts;
  if (first === undefined) return undefined;
  const sign = text.slice(first.start, first.end).trim();
  return {
    severity: 'info',
    code: 'copied-prompt',
    message: `The prompt of a shell was copied along: ${sign.slice(-40)}`,
    why: 'It is no part of the command. Pasted with it, a shell looks for a command of that name, or writes to a file.',
    at: { start: first.start, end: first.end },
    fix: { label: 'Remove it', edits: [...prompts] },
  };
}
