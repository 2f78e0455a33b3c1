/** The shells whose scripts are read. */
export type Shell = 'bash' | 'powershell' | 'cmd';

/** Their names. */
export const SHELLS: Record<Shell, string> = { bash: 'bash', powershell: 'PowerShell', cmd: 'Windows cmd' };

const COMMAND = /(?:^|[\n;|&(][ \t]*|[$>] )(?:curl(?:\.exe)?|invoke-(?:restmethod|webrequest)|irm|iwr)(?=[\s^`\\])/i;
const POWERSHELL = /`\r?\n|\$env:|\binvoke-(?:restmethod|webrequest)\b|\b(?:irm|iwr)\s+-|@['"]\r?\n|^\s*\$\w+\s*=/im;
const CMD = /\^\r?\n|\^"|^@echo off|%[A-Z_]+%/im;

/** Which shell a text is written for, if it calls cURL or a command of PowerShell's that makes requests. */
export function shellOf(text: string): Shell | undefined {
  if (!COMMAND.test(text)) return undefined;
  if (POWERSHELL.test(text)) return 'powershell';
  return CMD.test(text) ? 'cmd' : 'bash';
}
