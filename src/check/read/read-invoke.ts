import type { ShellCommand } from '../shell/word.ts';
import { formFields } from '../text/form-text.ts';
import type { Mapped } from '../text/mapped.ts';
import { queryText, type RawRequest } from './raw-request.ts';

const COMMAND = /^(?:invoke-(?:restmethod|webrequest)|irm|iwr)$/i;
/** Other names of it in Windows PowerShell, and the parameters that only it knows. */
const ALIAS = /^(?:curl|wget)$/i;
const PARAMETER = /^-(?:uri|body|method|contenttype|headers)$/i;

/** What `Invoke-RestMethod -Uri … -Body $body` asks for; nothing if the command is another. */
export function readInvoke(command: ShellCommand): RawRequest | undefined {
  const isAlias = command.words.some(({ text }) => PARAMETER.test(text));
  const start = command.words.findIndex(({ text }) => COMMAND.test(text) || (isAlias && ALIAS.test(text)));
  if (start < 0) return undefined;
  const given = new Map<string, Mapped>();
  for (let at = start + 1; at < command.words.length; at += 1) {
    const word = command.words[at];
    const next = command.words[at + 1];
    if (word === undefined) continue;
    if (/^-[a-z]/i.test(word.text) && next !== undefined && !/^-[a-z]/i.test(next.text)) {
      given.set(word.text.slice(1).toLowerCase(), next);
      at += 1;
    } else if (!given.has('uri')) given.set('uri', word);
  }
  const url = given.get('uri');
  if (url === undefined) return undefined;
  const body = given.get('body') ?? command.stdin;
  const contentType = given.get('contenttype')?.text ?? (body ? 'application/x-www-form-urlencoded' : '');
  const isForm = body !== undefined && contentType.startsWith('application/x-www-form') && !/^\s*[[{]/.test(body.text);
  const isVariable = body !== undefined && /^[$(@]/.test(body.text);
  const query = queryText(url);
  const method = given.get('method');
  return {
    tool: 'powershell',
    start: command.start,
    end: command.end,
    method: (method?.text ?? 'GET').toUpperCase(),
    ...(method ? { methodText: method } : {}),
    url,
    headers: [],
    contentType,
    isTypeGiven: given.has('contenttype'),
    query: query ? formFields(query) : [],
    ...(body && !isVariable ? (isForm ? { form: formFields(body) } : { body }) : {}),
    unread: body && isVariable ? [body] : [],
    ...(command.unclosed ? { unclosed: command.unclosed } : {}),
  };
}
