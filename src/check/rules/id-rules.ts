import { idFault } from '../../plan/ids.ts';
import { shortText } from '../../plan/short-text.ts';
import { at, type Node } from '../json/node.ts';
import { type Ground, replaceNode, scalarText, spanOf } from './ground.ts';

const SHORT =
  '/2/httpapi refuses the whole request with 400; /batch answers 200 and drops the ID; for /identify no minimum is ' +
  'documented. options.min_id_length, sent along, makes shorter IDs acceptable.';
const INVALID =
  'Amplitude keeps a list of IDs that stand for “nobody”, and refuses them on /2/httpapi whatever min_id_length says.';

/** Whether the ids go to an endpoint that refuses or drops bad ones. */
export interface IdRules {
  minLength: number;
  severity: 'error' | 'warning';
}

function checkId(name: string, node: Node, ground: Ground, { minLength, severity }: IdRules): void {
  if (node.kind !== 'scalar' || node.value === null) return;
  const id = scalarText(ground, node);
  const fault = idFault(id, minLength) ?? (name === 'device_id' && /^0[0-]*$/.test(id) ? 'invalid' : undefined);
  if (fault)
    ground.tell({
      severity,
      code: fault === 'short' ? 'short-id' : 'invalid-id',
      message:
        fault === 'short'
          ? `${name} “${id}” is shorter than ${minLength} characters.`
          : `${name} “${shortText(id)}” means nobody.`,
      why: fault === 'short' ? SHORT : INVALID,
      at: spanOf(ground, node),
    });
  else if (typeof node.value === 'number')
    ground.tell({
      severity: 'info',
      code: 'id-not-text',
      message: `${name} is a number. Amplitude makes text of it, at least of longer ones.`,
      at: spanOf(ground, node),
      fix: { label: `Write "${id}"`, edits: [replaceNode(ground, node, id)] },
    });
}

/** Both ids of an event or identification. */
export function checkIds(entry: Node, ground: Ground, rules: IdRules): void {
  for (const name of ['user_id', 'device_id']) {
    const node = at(entry, name);
    if (node) checkId(name, node, ground, rules);
  }
}
