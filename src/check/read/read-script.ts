import type { Found } from '../finding.ts';
import { bashCommands } from '../shell/bash.ts';
import { cmdCommands } from '../shell/cmd.ts';
import { curlCommand } from '../shell/curl-command.ts';
import { nativeArguments } from '../shell/native-arguments.ts';
import { powershellCommands } from '../shell/powershell.ts';
import { promptFound, withoutPrompts } from '../shell/prompts.ts';
import { straightened, typographicFound } from '../shell/typographic.ts';
import { foundOf } from '../shell/unclosed.ts';
import { SHELLS, type Shell } from '../shell/which-shell.ts';
import type { ShellCommand } from '../shell/word.ts';
import { original } from '../text/mapped.ts';
import { interpret } from './interpret.ts';
import { aliasFound, quotesFounds } from './native-quotes.ts';
import type { RawRequest } from './raw-request.ts';
import { readCurl } from './read-curl.ts';
import { readInvoke } from './read-invoke.ts';
import type { Subject } from './subject.ts';

const READERS = { bash: bashCommands, powershell: powershellCommands, cmd: cmdCommands };

/** What a script asks for. */
export type Script =
  | { form: 'curl' | 'invoke'; title: string; subjects: Subject[]; others: number; shell: Shell; founds: Found[] }
  | { form: 'unknown'; close: string; founds: Found[] };

/** A request, and what is to be said of the way it is written if it is for Amplitude or Segment. */
interface Asked {
  request: RawRequest;
  founds: Found[];
}

function fromPowershell(command: ShellCommand, text: string): { curl: Asked[]; invoke: Asked[] } {
  const invoked = readInvoke(command);
  if (invoked) return { curl: [], invoke: [{ request: invoked, founds: [] }] };
  const given = nativeArguments(command);
  const curl = curlCommand(given.command);
  const request = curl && readCurl(curl, 'powershell');
  if (curl === undefined || request === undefined) return { curl: [], invoke: [] };
  const alias = aliasFound(curl);
  const founds = [...(alias ? [alias] : []), ...(command.unclosed ? [] : quotesFounds(given, curl, text))];
  return { curl: [{ request, founds }], invoke: [] };
}

function fromCurl(command: ShellCommand, shell: Shell): Asked[] {
  const curl = curlCommand(command);
  const request = curl && readCurl(curl, shell);
  return request ? [{ request, founds: [] }] : [];
}

/** The requests of a script, with what is wrong with the script itself. */
export function readScript(pasted: string, shell: Shell): Script {
  const { text, prompts } = withoutPrompts(pasted);
  const prompt = promptFound(pasted, prompts);
  const founds: Found[] = prompt ? [prompt] : [];
  const typographic = typographicFound(text, shell);
  if (typographic) founds.push(typographic);
  const commands = READERS[shell](original(typographic?.fix ? straightened(text) : text), (found) =>
    founds.push(found),
  );
  const read = commands.map((command) =>
    shell === 'powershell' ? fromPowershell(command, text) : { curl: fromCurl(command, shell), invoke: [] },
  );
  const curls = read.flatMap(({ curl }) => curl);
  const requests = [...curls, ...read.flatMap(({ invoke }) => invoke)];
  const subjects: Subject[] = [];
  for (const { request, founds: told } of requests) {
    const subject = interpret(request);
    if (subject === undefined) continue;
    subjects.push(subject);
    for (const found of told) founds.push(found);
  }
  // What a request leaves open is told with the request, which says whether all of it was read.
  const told = new Set(subjects.map(({ raw }) => raw?.unclosed));
  for (const { unclosed } of commands) if (unclosed && !told.has(unclosed)) founds.push(foundOf(unclosed, false));
  if (requests.length === 0) return { form: 'unknown', close: 'A command of cURL that names no address.', founds };
  const others = requests.length - subjects.length;
  return curls.length > 0
    ? { form: 'curl', title: `cURL for ${SHELLS[shell]}`, subjects, others, shell, founds }
    : { form: 'invoke', title: 'PowerShell’s web request', subjects, others, shell, founds };
}
