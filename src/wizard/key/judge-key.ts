/** A key ready for use, with a doubt if it does not look like one. */
export interface JudgedKey {
  /** Without the spaces and quotes that come along when copying. */
  key: string;
  doubt?: string;
}

/** Judges what was typed as an API key. Amplitude’s are 32 hexadecimal digits wherever one was seen. */
export function judgeKey(typed: string): JudgedKey {
  const key = typed.trim().replace(/^(["'`“”‘’])(.*)["'`“”‘’]$/, '$2');
  if (key === '') return { key };
  if (/^(bearer|basic)\s/i.test(key))
    return { key, doubt: 'That is an authorization header. Paste the API key of the project alone.' };
  if (/^(client|server)-/i.test(key))
    return {
      key,
      doubt: 'That looks like an Experiment deployment key. The API key stands in the project’s settings.',
    };
  if (!/^[0-9a-f]{32}$/.test(key))
    return { key, doubt: 'API keys have 32 characters, 0 to 9 and a to f. It is used as you typed it.' };
  return { key };
}
