import type { Found } from '../finding.ts';
import { bashCommands } from '../shell/bash.ts';
import { cmdCommands } from '../shell/cmd.ts';
import { curlCommand } from '../shell/curl-command.ts';
import { powershellCommands } from '../shell/powershell.ts';
import { promptFound, withoutPrompts } from '../shell/prompts.ts';
import { foundOf } from '../shell/unclosed.ts';
import { SHELLS, type Shell } from '../shell/which-shell.ts';
import { original } from '../text/mapped.ts';
import { interpret } from './interpret.ts';
import { readCurl } from './read-curl.ts';
import { readInvoke } from './read-invoke.ts';
import type { Subject } from './subject.ts';

const READERS = { bash: bashCommands, powershell: powershellCommands, cmd: cmdCommands };

/** What a script asks for. */
export type Script =
  | { form: 'curl' | 'invoke'; title: string; subjects: Subject[]; others: number; shell: Shell; founds: Found[] }
  | { form: 'unknown'; close: string; founds: Found[] };

/** The requests of a script, with what is wrong with the script itself. */
export function readScript(pasted: string, shell: Shell): Script {
  const { text, prompts } = withoutPrompts(pasted);
  const prompt = promptFound(pasted, prompts);
  const founds: Found[] = prompt ? [prompt] : [];
  const commands = READERS[shell](original(text), (found) => founds.push(found));
  const curls = commands.flatMap((command) => curlCommand(command) ?? []);
  const requests = [
    ...curls.flatMap((curl) => readCurl(curl, shell) ?? []),
    ...(shell === 'powershell' ? commands.flatMap((command) => readInvoke(command) ?? []) : []),
  ];
  const subjects = requests.flatMap((request) => interpret(request) ?? []);
  // What a request leaves open is told with the request, which says whether all of it was read.
  const told = new Set(subjects.map(({ raw }) => raw?.unclosed));
  for (const { unclosed } of commands) if (unclosed && !told.has(unclosed)) founds.push(foundOf(unclosed, false));
  if (requests.length === 0) return { form: 'unknown', close: 'A command of cURL that names no address.', founds };
  const others = requests.length - subjects.length;
  return curls.length > 0
    ? { form: 'curl', title: `cURL for ${SHELLS[shell]}`, subjects, others, shell, founds }
    : { form: 'invoke', title: 'PowerShell’s web request', subjects, others, shell, founds };
}
