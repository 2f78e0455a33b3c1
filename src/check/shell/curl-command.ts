import type { Mapped } from '../text/mapped.ts';
import { longOption, type Meaning, shortOption } from './curl-options.ts';
import type { ShellCommand } from './word.ts';

/** A piece of data that a command sends. */
export interface DataPart {
  how: 'data' | 'raw' | 'urlencode' | 'json' | 'form';
  /** The option as it is written. */
  option: Mapped;
  value: Mapped;
}

/** A call of cURL, taken apart. */
export interface CurlCommand {
  command: ShellCommand;
  urls: Mapped[];
  method?: Mapped;
  headers: Mapped[];
  user?: Mapped;
  data: DataPart[];
  /** Whether the data goes into the address. */
  isGet: boolean;
}

function take(curl: CurlCommand, meaning: Meaning, option: Mapped, value: Mapped): void {
  switch (meaning) {
    case 'url':
      curl.urls.push(value);
      break;
    case 'method':
      curl.method = value;
      break;
    case 'header':
      curl.headers.push(value);
      break;
    case 'user':
      curl.user = value;
      break;
    case 'data':
    case 'raw':
    case 'urlencode':
    case 'json':
    case 'form':
      curl.data.push({ how: meaning, option, value });
      break;
    case 'get':
    case 'skip':
    case 'flag':
      break;
  }
}

/** A run of letters after one dash: `-sSX POST`, `-XPOST`. The last that takes an argument takes the rest. */
function takeLetters(curl: CurlCommand, word: Mapped, next: Mapped | undefined): boolean {
  for (let at = 1; at < word.text.length; at += 1) {
    const meaning = shortOption(word.text.charAt(at));
    if (meaning === 'get') curl.isGet = true;
    if (meaning === 'get' || meaning === 'flag') continue;
    const rest = word.slice(at + 1);
    const value = rest.text === '' ? next : rest;
    if (value) take(curl, meaning, word.slice(0, at + 1), value);
    return rest.text === '';
  }
  return false;
}

/** Takes a command apart that calls cURL; nothing if it calls something else. */
export function curlCommand(command: ShellCommand): CurlCommand | undefined {
  const start = command.words.findIndex(({ text }) => /^(?:.*[\\/])?curl(?:\.exe)?$/i.test(text));
  if (start < 0) return undefined;
  const curl: CurlCommand = { command, urls: [], headers: [], data: [], isGet: false };
  for (let at = start + 1; at < command.words.length; at += 1) {
    const word = command.words[at];
    const next = command.words[at + 1];
    if (word === undefined) continue;
    if (word.text.startsWith('--') && word.text.length > 2) {
      const meaning = longOption(word.text.slice(2));
      if (meaning === 'get') curl.isGet = true;
      if (meaning === 'get' || meaning === 'flag') continue;
      if (next) take(curl, meaning, word, next);
      at += 1;
    } else if (word.text.startsWith('-') && word.text.length > 1) {
      if (takeLetters(curl, word, next)) at += 1;
    } else curl.urls.push(word);
  }
  return curl;
}
