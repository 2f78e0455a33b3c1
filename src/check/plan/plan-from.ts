import { textOf } from '../../amplitude/read-effects.ts';
import { parsePlan } from '../../plan/parse.ts';
import { DEFAULT_SEGMENT, type Plan, type SegmentPlan, type SourceId } from '../../plan/plan.ts';
import { isReservedEvent } from '../../plan/reserved-events.ts';
import { callOf } from '../../segment/messages.ts';
import { isTrack } from '../../segment/track-call.ts';
import { at, textIn, valueAsWritten } from '../json/node.ts';
import { addressOf, regionOf } from '../read/address.ts';
import { entriesOf } from '../read/entries.ts';
import type { Recognised } from '../read/recognise.ts';
import type { AmplitudeSubject, SegmentSubject, Subject } from '../read/subject.ts';
import type { Report } from '../report.ts';
import { assumedFor, isForClassic } from '../rules/segment-setup.ts';
import { draftOf } from './draft-of.ts';

/** A plan made of what was pasted, with what it does not hold; or why there is none. */
export type PlanFrom = { plan: Plan; leftOut: string[] } | { plan?: undefined; problems: string[] };

interface Way {
  source: SourceId;
  target: string;
  endpoint?: 'batch';
  segment?: SegmentPlan;
}

/** Stands for a user that a library adds by itself; nobody mistakes it for a customer. */
const TEST_USER = 'wizard-test-user';

/** SDKs by what they call themselves in `library`. */
const SDKS: [pattern: RegExp, target: string][] = [
  [/^amplitude-node/, 'node'],
  [/^amplitude-react-native/, 'react-native'],
  [/^amplitude-(?:ts|js)/, 'browser'],
  [/^amplitude-python/, 'python'],
  [/^amplitude-go/, 'go'],
  [/kotlin|android/i, 'kotlin'],
  [/swift/i, 'swift'],
  [/ios/i, 'objective-c'],
  [/java/i, 'java'],
  [/flutter/i, 'flutter'],
  [/unity/i, 'unity'],
];

function firstMembers(subject: AmplitudeSubject): { type: string | undefined; library: string } {
  const [first] = entriesOf(subject);
  return { type: textIn(at(first, 'event_type')), library: textIn(at(first, 'library')) ?? '' };
}

function amplitudeWay(subjects: readonly AmplitudeSubject[], shell: string | undefined): Way {
  const target = shell === 'powershell' || shell === 'cmd' ? shell : 'curl';
  const code = subjects.find((subject) => subject.code)?.code;
  if (code) return { source: 'sdk', target: code.target };
  const events = subjects.filter(({ meant }) => meant === 'httpapi' || meant === 'batch');
  const firsts = events.map(firstMembers);
  const library = firsts.find((first) => first.library !== '')?.library;
  const isSdk =
    library !== undefined ||
    (firsts.length > 0 && firsts.every(({ type }) => type === '$identify' || type === '$groupidentify'));
  if (isSdk) return { source: 'sdk', target: SDKS.find(([pattern]) => pattern.test(library ?? ''))?.[1] ?? 'browser' };
  if (events.length > 0)
    return { source: 'http-api', target, ...(events[0]?.meant === 'batch' ? { endpoint: 'batch' as const } : {}) };
  return { source: subjects.some(({ meant }) => meant === 'identify') ? 'identify-api' : 'group-identify', target };
}

function traitOf(path: unknown): string {
  return typeof path === 'object' && path !== null && '@path' in path
    ? String(path['@path']).replace('$.traits.', '')
    : '';
}

function segmentWay({ messages, raw }: SegmentSubject): Way {
  const [first] = messages;
  const call = first && callOf({ type: first.type, members: valueAsWritten(first.node) as Record<string, unknown> });
  const assumed = call && assumedFor(call)?.setup;
  const mapping = assumed?.mode === 'actions' ? assumed.mapping : undefined;
  const isClassic = call !== undefined && isTrack(call) && isForClassic(call);
  return {
    source: 'segment',
    target: raw ? 'http' : first?.hasOwnIds ? 'analytics-js' : 'node',
    segment: {
      destination: isClassic ? 'classic' : 'actions',
      groupTypeTrait: traitOf(mapping?.group_type) || DEFAULT_SEGMENT.groupTypeTrait,
      groupValueTrait: traitOf(mapping?.group_value).replace('$.groupId', 'id') || DEFAULT_SEGMENT.groupValueTrait,
    },
  };
}

/** Properties of the event of a plan, as far as a plan holds them. */
function eventOf(subjects: readonly AmplitudeSubject[], wanted: string | undefined): Plan['event'] {
  for (const subject of subjects)
    for (const entry of entriesOf(subject)) {
      const type = textIn(at(entry, 'event_type'));
      if (type === undefined || isReservedEvent(type) || (wanted !== undefined && type !== wanted)) continue;
      const properties = at(entry, 'event_properties');
      const value = properties?.kind === 'object' ? (valueAsWritten(properties) as Record<string, unknown>) : {};
      const isPlain = (item: unknown) => [item].flat().every((one) => textOf(one) !== undefined);
      const plain = Object.entries(value).filter(([, item]) => isPlain(item));
      return { type, properties: Object.fromEntries(plain) as NonNullable<Plan['event']>['properties'] & {} };
    }
  return wanted === undefined ? undefined : { type: wanted };
}

function minimumOf(subjects: readonly AmplitudeSubject[]): { minIdLength?: number } {
  for (const { options } of subjects)
    if (typeof options === 'object' && options !== null && 'min_id_length' in options)
      return { minIdLength: Math.min(5, Math.max(1, Math.round(Number(options.min_id_length) || 5))) };
  return {};
}

function wayOf(subjects: readonly Subject[], shell: string | undefined): Way {
  const amplitude = subjects.filter((subject) => subject.service === 'amplitude');
  const segment = subjects.find((subject) => subject.service === 'segment');
  if (amplitude.length === 0 && segment) return segmentWay(segment);
  return amplitude.length > 0 ? amplitudeWay(amplitude, shell) : { source: 'http-api', target: 'curl' };
}

/** Makes a plan of what was recognised. */
export function planFrom(recognised: Recognised, { effects }: Report): PlanFrom {
  if (effects.length === 0) return { problems: ['It names no group, so there is nothing to plan.'] };
  const subjects = 'subjects' in recognised ? recognised.subjects : [];
  const amplitude = subjects.filter((subject) => subject.service === 'amplitude');
  const { leftOut, event: name, ...draft } = draftOf(effects);
  const url = subjects.find(({ raw }) => raw)?.raw?.url.text;
  const event = eventOf(amplitude, name);
  const way = wayOf(subjects, 'shell' in recognised ? recognised.shell : undefined);
  const isNobody = draft.groups.length > 0 && Object.keys(draft.user).length === 0;
  const parsed = parsePlan({
    version: 1,
    ...way,
    region: url === undefined ? 'us' : regionOf(addressOf(url)),
    ...minimumOf(amplitude),
    ...draft,
    ...(isNobody ? { user: { userId: TEST_USER } } : {}),
    ...(event ? { event } : {}),
  });
  if (!parsed.ok)
    return { problems: parsed.problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)) };
  const region = url === undefined ? ['Its region is not said in the text; US is assumed.'] : [];
  const nobody = isNobody ? [`The user is not said in the text; ${TEST_USER} stands in.`] : [];
  return { plan: parsed.plan, leftOut: [...leftOut, ...nobody, ...region] };
}
