import { psString } from '../../code/powershell.ts';
import type { Edit, Fix, Found } from '../finding.ts';
import type { CurlCommand, DataPart } from '../shell/curl-command.ts';
import type { NativeArguments } from '../shell/native-arguments.ts';

const RIGHT =
  "Right in all of them: pipe the text into curl.exe, which reads it with --data-binary '@-', or send it with Invoke-RestMethod -Body.";

/** A text between the quotes that it stands in, as it is to be piped; nothing where it is put together otherwise. */
function literalOf({ value }: DataPart, text: string, skipped: number): { end: number; literal: string } | undefined {
  const { start, end } = value.span();
  const quote = text.charAt(start - 1);
  if (quote !== text.charAt(end) || (quote !== "'" && quote !== '"')) return undefined;
  if (quote === "'") return { end: end + 1, literal: psString(value.text.slice(skipped)) };
  const inner = text.slice(value.span(skipped).start, end);
  // A backslash in front of a doubled quote belongs to one PowerShell only.
  return inner.includes('\\') ? undefined : { end: end + 1, literal: `"${inner}"` };
}

/** How a piece of data is given when it comes through the pipe, and how much of its text that leaves out. */
function pipedOption({ how, option, value }: DataPart): { written: string; skipped: number } | undefined {
  if (how === 'urlencode') {
    const [name] = /^\w+=/.exec(value.text) ?? [];
    return name === undefined
      ? undefined
      : { written: `--data-urlencode '${name.slice(0, -1)}@-'`, skipped: name.length };
  }
  if (how === 'form') return undefined;
  return { written: how === 'raw' ? "--data-binary '@-'" : `${option.text} '@-'`, skipped: 0 };
}

/** Sends the only piece of data with double quotes through the pipe, where they are safe. */
function throughPipe({ command, data }: CurlCommand, text: string): Fix | undefined {
  const [part, ...more] = data.filter(({ value }) => value.text.includes('"'));
  const { start } = command;
  const isFirst =
    /^curl(?:\.exe)?$/i.test(command.words[0]?.text ?? '') &&
    /(?:^|[\n;=])[ \t]*$/.test(text.slice(Math.max(0, start - 80), start));
  if (part === undefined || more.length > 0 || command.stdin || !isFirst) return undefined;
  if (data.some(({ value }) => value.text.includes('@-'))) return undefined;
  const option = part.option.span();
  const piped = pipedOption(part);
  // A value from further up is a variable's.
  if (piped === undefined || part.value.span().start < option.end) return undefined;
  const literal = literalOf(part, text, piped.skipped);
  // Windows PowerShell makes question marks of other characters in a pipe.
  if (literal === undefined || /[^\n\r\t -~]/.test(literal.literal)) return undefined;
  const edits: Edit[] = [
    { start, end: start, text: `${literal.literal} | ` },
    { start: option.start, end: literal.end, text: piped.written },
  ];
  return { label: 'Send it through the pipe', edits };
}

/** What the versions of PowerShell make of double quotes in the words of a command. */
export function quotesFounds({ newer, older }: NativeArguments, curl: CurlCommand, text: string): Found[] {
  const fix = throughPipe(curl, text);
  const founds: Found[] = [];
  const data = new Set(curl.data.map(({ value }) => value.span().start));
  const first = newer.find((word) => data.has(word.span().start)) ?? newer[0];
  if (first)
    founds.push({
      severity: 'warning',
      code: 'quotes-lost',
      message: 'Windows PowerShell 5.1, and PowerShell up to 7.2, take the double quotes out of this.',
      why: `PowerShell 7.3 and newer pass it on as it stands; it was read so. ${RIGHT}`,
      at: first.span(),
      ...(fix ? { fix } : {}),
    });
  if (older[0])
    founds.push({
      severity: 'warning',
      code: 'quotes-escaped',
      message: 'PowerShell 7.3 and newer send the backslashes along, and Amplitude cannot read the JSON then.',
      why: `It is written for Windows PowerShell 5.1, and PowerShell up to 7.2, which take them away; it was read so. ${RIGHT}`,
      at: older[0].span(),
      ...(fix && first === undefined ? { fix } : {}),
    });
  return founds;
}

/** That `curl` without `.exe` is something else in Windows PowerShell. */
export function aliasFound({ command }: CurlCommand): Found | undefined {
  const name = command.words.find(({ text }) => /^curl$/i.test(text));
  if (name === undefined) return undefined;
  const { end } = name.span();
  return {
    severity: 'warning',
    code: 'curl-alias',
    message: 'In Windows PowerShell 5.1, curl is another name of Invoke-WebRequest, which does not know these options.',
    why: 'On Windows, curl.exe calls cURL in every version.',
    at: name.span(),
    fix: { label: 'Write curl.exe', edits: [{ start: end, end, text: '.exe' }] },
  };
}
