import { withoutPrompts } from './prompts.ts';

/** The shells whose scripts are read. */
export type Shell = 'bash' | 'powershell' | 'cmd';

/** Their names. */
export const SHELLS: Record<Shell, string> = { bash: 'bash', powershell: 'PowerShell', cmd: 'Windows cmd' };

const CALL = /(?<![\w.-])(?:curl(?:\.exe)?|invoke-(?:restmethod|webrequest)|irm|iwr)(?=[\s^`\\"']|$)/gi;
/** What may stand on the line in front of a call: `sudo `, `time `, `KEY=value `, `env A=b `, `/usr/bin/`, `x=$(`. */
const BEFORE =
  /(?:^|[;|&({]|["=]\$\()[ \t]*(?:(?:sudo|time|env|command|exec|nohup|then|do|else|if|while|!|&|\$\w+[ \t]*=)(?:[ \t]+-\w+)*[ \t]+|\w+=(?:'[^'\n]*'|"[^"\n]*"|[^\s'"]*)[ \t]+)*(?:["'][\w.~:$ /\\-]*[\\/]|[\w.~:$/\\-]*[\\/])?$/i;
/** Characters in front of a call that are looked at, and calls that turn out to be none. */
const BEFORE_CALL = 300;
const MOST_TRIED = 500;

const POWERSHELL =
  /`\r?\n|\$env:|\binvoke-(?:restmethod|webrequest)\b|\b(?:irm|iwr)\s+-|@['"]\r?\n|^[ \t]*\$\w+[ \t]*=/im;
const CMD = /\^\r?\n|\^"|^@echo off|%[A-Z_]+%/im;
const BASH = /\\\r?\n|<<|\$'|'\\''|\$\(|^#!|\/mnt\/|^[ \t]*(?:sudo|time|env|export|\w+=)/m;
const EXE = /\bcurl\.exe\b/i;

function callsSomething(text: string): boolean {
  let tried = 0;
  for (const { index } of text.matchAll(CALL)) {
    const before = text.slice(Math.max(0, index - BEFORE_CALL), index);
    if (BEFORE.test(before.slice(before.lastIndexOf('\n') + 1))) return true;
    tried += 1;
    if (tried > MOST_TRIED) return false;
  }
  return false;
}

/** Which shell a text is written for, if it calls cURL or a command of PowerShell's that makes requests. */
export function shellOf(pasted: string): Shell | undefined {
  const { text, shell } = withoutPrompts(pasted);
  if (!callsSomething(text)) return undefined;
  if (shell) return shell;
  if (POWERSHELL.test(text)) return 'powershell';
  if (CMD.test(text)) return 'cmd';
  // cmd knows no single quotes, and who writes .exe is on Windows.
  return EXE.test(text) && text.includes("'") && !BASH.test(text) ? 'powershell' : 'bash';
}
