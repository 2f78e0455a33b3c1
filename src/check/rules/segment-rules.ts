import { readEffects } from '../../amplitude/read-effects.ts';
import { KEY_PLACEHOLDER, toRequest } from '../../amplitude/request.ts';
import type { Effect } from '../../plan/effects.ts';
import { deliverCall } from '../../segment/deliver-call.ts';
import { doubtsOn } from '../../segment/doubts.ts';
import { callOf, hasUser, type Message } from '../../segment/messages.ts';
import { isTrack, type SegmentCall, type TrackCall } from '../../segment/track-call.ts';
import { at, type Node, valueAsWritten } from '../json/node.ts';
import type { SegmentMessage } from '../read/subject.ts';
import type { Span } from '../text/mapped.ts';
import type { Gathered } from './gathered.ts';
import { type Ground, spanOf } from './ground.ts';
import { assumedFor, isForClassic } from './segment-setup.ts';

/** Stands for the id that a library adds by itself. */
const LIBRARY_ID = '(the id of the library)';

function membersOf({ node, hasOwnIds }: SegmentMessage): Record<string, unknown> {
  const members = valueAsWritten(node) as Record<string, unknown>;
  const isNamed = ['userId', 'anonymousId'].some((name) => members[name]);
  return (hasOwnIds || node.isOpen) && !isNamed ? { ...members, anonymousId: LIBRARY_ID } : members;
}

/** Effects without the stand-in. */
function withoutStandIn(effect: Effect): Effect {
  if (effect.kind === 'group-property' || effect.user.deviceId !== LIBRARY_ID) return effect;
  return { ...effect, user: {} };
}

function beginning({ node }: SegmentMessage, ground: Ground): Span {
  return ground.text.span(node.start, Math.min(node.start + 1, node.end));
}

/** Where a remark about a call belongs, by what it speaks of. */
function placeOf(words: string, message: SegmentMessage, ground: Ground): Span {
  const { node } = message;
  const id = at(node, 'userId') ?? at(node, 'anonymousId');
  const [, name = ''] = /^“([^”]+)”/.exec(words) ?? [];
  const found = words.includes('groupId')
    ? at(node, 'groupId')
    : words.includes('refuses the ID')
      ? id
      : (at(node, 'traits', name) ?? at(node, 'traits') ?? at(node, 'properties'));
  return spanOf(ground, found) ?? beginning(message, ground);
}

function unknownType(message: SegmentMessage, ground: Ground): void {
  ground.tell({
    severity: 'warning',
    code: 'segment-type-unknown',
    message: 'No trait says the group type, so what Amplitude gets depends on the destination alone.',
    why: 'With Amplitude (Actions) the field Group Type has to hold a fixed text; nothing is sent without it. With Classic, everybody lands in the type [Segment] Group, which takes one of five.',
    at: spanOf(ground, at(message.node, 'traits')) ?? beginning(message, ground),
  });
}

/** A track call from which no setup that is likely would read a group. */
function trackWithoutGroups(message: SegmentMessage, { context }: TrackCall, ground: Ground): void {
  const groupId = at(message.node, 'context', 'groupId');
  ground.tell({
    severity: 'info',
    code: 'segment-track-without-groups',
    message:
      context?.groupId === undefined
        ? 'This track call carries no group.'
        : 'context.groupId counts only if the destination maps a group type to it.',
    why: 'In Amplitude (Actions), the field Groups of the mapping for track calls names the group type: company = $.context.groupId. Nothing fills it by itself.',
    at: spanOf(ground, groupId) ?? beginning(message, ground),
  });
}

function checkNobody(message: SegmentMessage, call: Message, ground: Ground): boolean {
  if (hasUser(call)) return true;
  ground.tell({
    severity: 'error',
    code: 'segment-no-user',
    message: `This ${message.type} call names neither userId nor anonymousId.`,
    why: 'Segment answers 200 and drops it.',
    at: beginning(message, ground),
  });
  return false;
}

/** Whether only running the program would tell which traits there are. */
function hasUnreadTraits({ node }: SegmentMessage, ground: Ground, isKnown: boolean): boolean {
  const traits = at(node, 'traits');
  if (traits?.kind === 'code') return true;
  if (isKnown || traits?.kind !== 'object' || !traits.isOpen) return false;
  ground.tell({
    severity: 'info',
    code: 'worked-out',
    message: 'Some traits are worked out when the code runs, so it was not checked whether they name the group type.',
    at: spanOf(ground, traits),
  });
  return true;
}

function checkCall(message: SegmentMessage, call: SegmentCall, ground: Ground): Effect[] {
  const assumed = assumedFor(call);
  // Traits that are code as a whole are told of where all such values are.
  if (!isTrack(call) && hasUnreadTraits(message, ground, assumed !== undefined)) return [];
  if (isTrack(call)) {
    const integrations = at(message.node, 'integrations');
    if (isForClassic(call))
      ground.tell({
        severity: 'warning',
        code: 'segment-classic-only',
        message:
          'integrations.Amplitude.groups is read by Amplitude (Classic) only; Amplitude (Actions) does not know it.',
        why: 'With Actions, put the group into context.groupId and map Groups to it.',
        at: spanOf(ground, integrations) ?? beginning(message, ground),
      });
    if (assumed === undefined) {
      trackWithoutGroups(message, call, ground);
      return [];
    }
  } else if (assumed === undefined) unknownType(message, ground);
  const setup = assumed?.setup ?? { mode: 'actions' as const, region: 'us' as const };
  for (const { what, fix } of doubtsOn(call, setup, 'us'))
    ground.tell({
      severity: 'warning',
      code: 'segment-doubt',
      message: what,
      why: fix,
      at: placeOf(what, message, ground),
    });
  if (assumed === undefined) return [];
  const { calls, problems } = deliverCall(call, assumed.setup);
  for (const problem of problems)
    ground.tell({
      severity: 'error',
      code: 'segment-not-delivered',
      message: problem,
      at: placeOf('', message, ground),
    });
  ground.tell({
    severity: 'info',
    code: 'segment-assumed',
    message: `What Amplitude gets is shown ${assumed.words}.`,
    why: 'A call does not tell how the destination in Segment is set up.',
    at: beginning(message, ground),
  });
  return calls
    .flatMap((one) => readEffects(toRequest(one, { region: 'us', apiKey: KEY_PLACEHOLDER })))
    .map(withoutStandIn);
}

function isNested(value: unknown): boolean {
  return [value].flat().some((item) => typeof item === 'object');
}

function gather(effects: readonly Effect[], message: SegmentMessage, ground: Ground, gathered: Gathered): void {
  const traits = spanOf(ground, at(message.node, 'traits')) ?? beginning(message, ground);
  const id = spanOf(ground, at(message.node, 'groupId')) ?? traits;
  for (const effect of effects)
    for (const value of effect.kind === 'group-property' ? [effect.value] : effect.values)
      gathered.group(effect.type, value, traits, id);
  for (const effect of effects)
    if (effect.kind === 'group-property' && !isNested(effect.to)) {
      const { type, value, operation, property, to } = effect;
      const span = spanOf(ground, at(message.node, 'traits', property)) ?? traits;
      gathered.property({ type, value, span: id }, { operation, property, value: to }, span, undefined);
    }
}

/** What stands among the messages of a batch and is none. */
export function checkStray(node: Node, ground: Ground): void {
  const isObject = node.kind === 'object';
  ground.tell({
    severity: 'error',
    code: isObject ? 'segment-no-type' : 'entry-not-object',
    message: isObject
      ? 'This message names no type that Segment knows.'
      : 'A message to Segment is an object in braces.',
    why: isObject
      ? 'In a batch, each message names its kind as type: group, track, identify, page, screen or alias.'
      : 'What is no object is no message, and names no group.',
    at: isObject ? ground.text.span(node.start, node.start + 1) : spanOf(ground, node),
  });
}

/** One message to Segment. @returns what its destination would have Amplitude know */
export function checkMessage(message: SegmentMessage, ground: Ground, gathered: Gathered): Effect[] {
  const read: Message = { type: message.type, members: membersOf(message) };
  const call = callOf(read);
  if (!checkNobody(message, read, ground) || call === undefined) return [];
  const effects = checkCall(message, call, ground);
  gather(effects, message, ground, gathered);
  return effects;
}
