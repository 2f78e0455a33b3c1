/** What an option of cURL means here. */
export type Meaning =
  | 'url'
  | 'method'
  | 'header'
  | 'user'
  | 'data'
  | 'raw'
  | 'urlencode'
  | 'json'
  | 'form'
  | 'get'
  /** Takes an argument that says nothing about the request. */
  | 'skip'
  /** Takes none. */
  | 'flag';

const LONG: Record<string, Meaning> = {
  url: 'url',
  request: 'method',
  header: 'header',
  user: 'user',
  'oauth2-bearer': 'skip',
  data: 'data',
  'data-ascii': 'data',
  'data-binary': 'data',
  'data-raw': 'raw',
  'data-urlencode': 'urlencode',
  json: 'json',
  form: 'form',
  'form-string': 'form',
  get: 'get',
};

const SHORT: Record<string, Meaning> = {
  X: 'method',
  H: 'header',
  u: 'user',
  d: 'data',
  F: 'form',
  G: 'get',
};

const LONG_WITH_ARGUMENT = new Set(
  (
    'output user-agent referer cookie cookie-jar max-time connect-timeout retry retry-delay retry-max-time proxy cacert ' +
    'cert key write-out resolve interface upload-file config dump-header range limit-rate proxy-user trace trace-ascii stderr'
  ).split(' '),
);
const SHORT_WITH_ARGUMENT = new Set('AbceDEKmoPQrtTUwxYyzC'.split(''));

/** What a long option such as `--data` means. */
export function longOption(name: string): Meaning {
  return (Object.hasOwn(LONG, name) && LONG[name]) || (LONG_WITH_ARGUMENT.has(name) ? 'skip' : 'flag');
}

/** What a letter such as `d` means. */
export function shortOption(letter: string): Meaning {
  return (Object.hasOwn(SHORT, letter) && SHORT[letter]) || (SHORT_WITH_ARGUMENT.has(letter) ? 'skip' : 'flag');
}
