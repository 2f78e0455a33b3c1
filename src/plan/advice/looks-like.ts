const LEGAL_FORM =
  /\s(?:inc|incorporated|corp|corporation|llc|ltd|limited|plc|gmbh|pty|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a)\.?$/i;

/** Short ones only as they are written, since `ab` or `co` ends other names as well. */
const SHORT_LEGAL_FORM = /\s(?:AG|KG|SE|S\.?A|AB|B\.?V|N\.?V|Oy|ApS|AS|Co)\.?$/;

/** Words of which names of kinds are made: `Org ID`, `Account Name`, `Business Unit`. */
const KIND_WORDS = new Set(
  (
    'id ids uid uuid key name type number code account accounts customer client company organization organisation org ' +
    'team workspace project tenant group site school department store user playlist plan unit region segment business ' +
    'product cost line center centre parent domain brand property building office list channel community club'
  ).split(' '),
);

const WORD = /^\p{L}[\p{L}\p{M}'’.&-]+$/u;
const CAPITALISED = /^\p{Lu}.*\p{Ll}/u;

function wordsOf(text: string): string[] {
  return text.trim().split(/[\s_-]+/);
}

/** Whether a text ends in a legal form: `Acme Corp`, `Beispiel GmbH`. */
export function hasLegalForm(text: string): boolean {
  return LEGAL_FORM.test(text) || SHORT_LEGAL_FORM.test(text);
}

/** Whether a text is made with a word for a kind of thing, as a group type should be: `Org ID`. */
export function namesKind(text: string): boolean {
  return wordsOf(text).some((word) => KIND_WORDS.has(word.toLowerCase()));
}

/** Whether a text reads like the name of one thing: `Acme`, `acme corp`, `Team 15`, but not `acme`, `ORG-15`, `a_1`. */
export function looksLikeName(text: string): boolean {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => WORD.test(word));
  return words.length > 1 || words.some((word) => CAPITALISED.test(word));
}

/** Whether a text reads like an id: one word with a digit in it, such as `15`, `org-7`, or a UUID. */
export function looksLikeId(text: string): boolean {
  return /\d/.test(text) && !/\s/.test(text.trim());
}
