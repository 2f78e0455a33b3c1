import { at, type Node, type ObjectNode, textIn } from '../json/node.ts';
import type { Gathered } from './gathered.ts';
import { type Ground, scalarText, spanOf } from './ground.ts';
import { checkGroupOf, checkGroups } from './group-rules.ts';
import { checkIds } from './id-rules.ts';
import { misspeltMembers } from './member-rules.ts';
import { checkProperties } from './property-rules.ts';

const isThere = (node: Node | undefined) =>
  node !== undefined && !(node.kind === 'scalar' && (node.value === null || node.value === ''));

function tellMissing(entry: ObjectNode, names: string, ground: Ground): void {
  if (entry.isOpen) return;
  ground.tell({
    severity: 'error',
    code: 'missing-field',
    message: `This identification has no ${names}.`,
    why: 'Amplitude refuses it.',
    at: ground.text.span(entry.start, entry.start + 1),
  });
}

/** One entry of `/identify`. */
export function checkIdentification(entry: ObjectNode, minLength: number, ground: Ground, gathered: Gathered): void {
  misspeltMembers(entry, ['user_id', 'device_id', 'user_properties', 'groups'], ground);
  if (['user_id', 'device_id', 'userId', 'deviceId'].every((name) => at(entry, name) === undefined))
    tellMissing(entry, 'user_id and no device_id', ground);
  checkIds(entry, ground, { minLength, severity: 'warning' });
  const hasGroups = checkGroups(at(entry, 'groups'), ground, gathered);
  checkProperties('user_properties', at(entry, 'user_properties'), undefined, ground, gathered);
  if (!hasGroups && at(entry, 'group_properties') === undefined)
    ground.tell({
      severity: 'info',
      code: 'identify-without-groups',
      message: 'This identification names no group; it changes the user alone.',
      at: ground.text.span(entry.start, entry.start + 1),
    });
  const properties = at(entry, 'group_properties');
  if (properties)
    ground.tell({
      severity: 'warning',
      code: 'group-properties-ignored',
      message: '/identify takes no group_properties; /groupidentify does.',
      at: spanOf(ground, properties),
    });
}

/** One entry of `/groupidentify`. */
export function checkGroupIdentification(entry: ObjectNode, ground: Ground, gathered: Gathered): void {
  misspeltMembers(entry, ['group_type', 'group_value', 'group_properties'], ground);
  const type = at(entry, 'group_type');
  const value = at(entry, 'group_value');
  for (const [name, node, other] of [
    ['group_type', type, 'groupType'] as const,
    ['group_value', value, 'groupValue'] as const,
  ])
    if (!isThere(node) && at(entry, other) === undefined) tellMissing(entry, name, ground);
  checkGroupOf(type, value, ground, gathered);
  const span = spanOf(ground, value);
  const named = value?.kind === 'scalar' && value.value !== null ? scalarText(ground, value) : undefined;
  const owner = span && named !== undefined ? { type: textIn(type) ?? '', value: named, span } : undefined;
  checkProperties('group_properties', at(entry, 'group_properties'), owner, ground, gathered);
  if (at(entry, 'group_properties') === undefined && at(entry, 'groupProperties') === undefined)
    ground.tell({
      severity: 'warning',
      code: 'no-group-properties',
      message: 'There are no group_properties, so nothing changes.',
      at: ground.text.span(entry.start, entry.start + 1),
    });
}
