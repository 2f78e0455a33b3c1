/** Characters that cmd takes in one line. */
const LONGEST = 8191;

/** The first phase, as in a batch file: `%%` is a percent sign, `%NAME%` a variable. */
export function expandPercent(line: string, env: ReadonlyMap<string, string>): string {
  return line.replace(/%(?:%|([A-Z_]+)%|)/g, (found, name?: string) => {
    if (found === '%%') return '%';
    const value = name === undefined ? undefined : env.get(name);
    if (value === undefined) throw new Error(`A percent sign that cmd takes away: ${line.slice(0, 200)}`);
    return value;
  });
}

/** The second phase: carets and quotes. Throws at a sign that would end, join or redirect the command. */
export function readCarets(line: string): string {
  let isQuoted = false;
  let text = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === '^' && !isQuoted) text += line.charAt(++at);
    else {
      if (sign === '"') isQuoted = !isQuoted;
      else if (!isQuoted && '&|<>()'.includes(sign))
        throw new Error(`cmd does not pass on ${sign}: ${line.slice(0, 200)}`);
      text += sign;
    }
  }
  return text;
}

/** Whether a line ends in a caret that joins it to the next: one outside of quotes that is not escaped itself. */
function isJoined(line: string): boolean {
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line.charAt(at) === '^' && !isQuoted) {
      if (at === line.length - 1) return true;
      at++;
    } else if (line.charAt(at) === '"') isQuoted = !isQuoted;
  }
  return false;
}

/** Arguments of a command line, as the C library of Windows splits it. */
export function argvOf(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < text.length; ) {
    const [run = ''] = /^\\*/.exec(text.slice(at)) ?? [];
    if (run !== '') {
      const isBeforeQuote = text.charAt(at + run.length) === '"';
      const isOdd = isBeforeQuote && run.length % 2 === 1;
      word = (word ?? '') + (isBeforeQuote ? '\\'.repeat(run.length >> 1) : run) + (isOdd ? '"' : '');
      at += run.length + (isOdd ? 1 : 0);
      continue;
    }
    const sign = text.charAt(at++);
    if (sign === '"') {
      if (isQuoted && text.charAt(at) === '"')
        throw new Error('Two quotes in quotes, which libraries read differently.');
      isQuoted = !isQuoted;
      word ??= '';
    } else if (!isQuoted && /\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + sign;
  }
  if (isQuoted) throw new Error('A quote without an end.');
  return word === undefined ? words : [...words, word];
}

/** Lines as cmd takes them: printable ASCII, joined at carets, none too long. */
export function logicalLines(text: string): string[] {
  if (!/^[\n -~]*\n$/.test(text)) throw new Error('Not printable ASCII.');
  const result: string[] = [];
  let open = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const whole = open + line;
    if (whole.length > LONGEST) throw new Error(`A line of ${whole.length} characters.`);
    // The sign after a joining caret is taken as it is; here that is a space.
    open = isJoined(whole) ? whole.slice(0, -1) : '';
    if (open === '') result.push(whole);
  }
  if (open !== '') throw new Error('The last line is joined to nothing.');
  return result;
}
