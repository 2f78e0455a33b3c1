import { jsKey, jsString } from './javascript.ts';
import { type LiteralSyntax, literal } from './literal.ts';

const SYNTAX: LiteralSyntax = {
  scalar: (value) => (typeof value === 'string' ? jsString(value) : String(value)),
  object: () => ({ open: '{ ', close: ' }', key: (name) => `${jsKey(name)}: ` }),
  step: '  ',
  last: ',',
};

/**
 * The JavaScript literal for a value that is to become JSON, over several lines where one would be too long.
 * @param before what stands before it on its line
 */
export function jsLiteral(value: unknown, before = ''): string {
  return literal(value, SYNTAX, before);
}
