import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import { jsKey, jsValue } from '../../code/javascript.ts';
import { indent, type Line, lines, marked } from '../../code/line.ts';
import type { EffectKind } from '../../plan/effects.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { segmentOf } from '../../segment/mode.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';

/** Something a call says, in the colour of its effect. */
export interface MarkedMember {
  name: string;
  value: unknown;
  mark: EffectKind;
}

/** An object of a call. */
export interface CallPart {
  name: 'traits' | 'properties' | 'context' | 'integrations';
  members: MarkedMember[];
  /** Colour of its brackets. */
  mark: EffectKind;
}

/** The colour of a call itself. */
export function markOf(call: SegmentCall): EffectKind {
  return isTrack(call) ? 'event-group' : 'user-group';
}

/** What a call says beside its ids: the traits of a group call; what belongs to an event, and where its groups stand. */
export function partsOf(plan: Plan, call: SegmentCall): CallPart[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const mark = markOf(call);
  const part = (name: CallPart['name'], object: Record<string, unknown> = {}): CallPart[] => {
    const members = Object.entries(object).map(([member, value]): MarkedMember => {
      const describes = name === 'traits' && member !== groupTypeTrait && member !== groupValueTrait;
      return { name: member, value, mark: describes ? 'group-property' : mark };
    });
    return members.length === 0 ? [] : [{ name, members, mark }];
  };
  if (!isTrack(call)) return part('traits', call.traits);
  return [
    ...part('properties', call.properties),
    ...part('context', call.context),
    ...part('integrations', call.integrations),
  ];
}

/** Members of a JavaScript object, one a line: `context: { groupId: '15' }`, and objects in them over several. */
export function jsMembers(members: readonly MarkedMember[]): Line[] {
  return members.flatMap(({ name, value, mark }) => {
    if (!isDictionary(value)) return marked(mark, `${jsKey(name)}: ${jsValue(value as PropertyValue)},`);
    const inner = Object.entries(value).map(([member, of]): MarkedMember => ({ name: member, value: of, mark }));
    return lines(marked(mark, `${jsKey(name)}: {`), indent(jsMembers(inner), '  '), marked(mark, '},'));
  });
}

/** Parts of a call as members of a JavaScript object. */
export function jsParts(parts: readonly CallPart[]): Line[] {
  return parts.flatMap(({ name, members, mark }) =>
    lines(marked(mark, `${name}: {`), indent(jsMembers(members), '  '), marked(mark, '},')),
  );
}
