import { visibleIn } from '../../check/text/visible.ts';
import type { Effect, EffectKind } from '../../plan/effects.ts';
import { shortText } from '../../plan/short-text.ts';
import type { Report } from '../../sandbox/report.ts';
import { isCanary } from '../../watch/canary.ts';

/** What a request carried of one kind. */
export interface Carried {
  kind: EffectKind;
  /** `user-level: org_id 15, sport tennis`. */
  text: string;
}

/** One request as a row tells it. */
export interface RowWords {
  /** Who spoke: `amplitude-ts 2.45.6`. */
  who: string;
  what: string;
  /** User id or device id, and how many more users there are. */
  ids: string;
  carried: Carried[];
  answer: string;
  isGood: boolean;
  /** How much the real service would drop in silence. */
  lost: number;
}

/** More than fits a row. */
const MOST_NAMED = 6;

const LABELS: Record<EffectKind, string> = {
  'user-group': 'user-level',
  'event-group': 'event-level',
  'group-property': 'properties',
};

function whoOf(report: Report): string {
  if (isCanary(report)) return 'Canary';
  if (report.isOwn) return 'Your test from the wizard';
  if (report.via !== null) return 'Segment’s destination';
  return report.library === null ? 'No SDK named' : report.library.replace('/', ' ');
}

const SPECIAL: Record<string, string> = { $identify: 'Identify', $groupidentify: 'Group Identify' };

function eventsOf({ events }: Report): string {
  const types = [...new Set(events.map(({ type }) => SPECIAL[type] ?? shortText(type, 40)))];
  const count = events.length > 1 ? `${events.length} events: ` : '';
  return count + types.slice(0, MOST_NAMED).join(', ');
}

function whatOf(report: Report): string {
  const { endpoint, tracking, method, request } = report;
  if (tracking !== null) return `Segment call: ${tracking}`;
  if (endpoint === null) return `${method} ${shortText(request.path, 60)}: no endpoint`;
  if (endpoint === 'identify') return 'Identify';
  if (endpoint === 'groupidentify') return 'Group Identify';
  return eventsOf(report) || 'No event taken';
}

function idsOf({ users }: Report): string {
  const { userId, deviceId } = users[0] ?? {};
  if (userId === undefined && deviceId === undefined) return 'no user';
  const name = userId === undefined ? `device ${shortText(deviceId ?? '', 40)}` : shortText(userId, 40);
  return users.length > 1 ? `${name} and ${users.length - 1} more` : name;
}

function named(effect: Effect): string {
  return effect.kind === 'group-property'
    ? `${effect.type} ${shortText(effect.value, 30)} ${effect.property}`.trim()
    : `${effect.type} ${effect.values.map((value) => shortText(value, 30)).join(', ')}`;
}

/** Groups that events got from their user, who has them already. */
function inherited({ events }: Report): string[] {
  return events.flatMap(({ groups }) =>
    groups
      .filter(({ level }) => level === 'user')
      .map(({ type, values }) => `${type} ${values.map((value) => shortText(value, 30)).join(', ')}`),
  );
}

function carriedBy(report: Report): Carried[] {
  return (['user-group', 'event-group', 'group-property'] as const).flatMap((kind) => {
    const own = report.effects.filter((effect) => effect.kind === kind).map(named);
    const names = [...new Set(kind === 'user-group' ? [...own, ...inherited(report)] : own)];
    if (names.length === 0) return [];
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
    return [{ kind, text: `${LABELS[kind]}: ${names.slice(0, MOST_NAMED).join(', ')}${more}` }];
  });
}

function answerOf({ answer, answeredBy }: Report): string {
  if (!answer) return 'no answer';
  return answeredBy === 'amplitude' ? `${answer.status} by Amplitude` : String(answer.status);
}

const known = new WeakMap<Report, RowWords>();

/** Puts a report into the words of a row, once. */
export function rowWords(report: Report): RowWords {
  const found = known.get(report);
  if (found) return found;
  const words = visibleIn({
    who: whoOf(report),
    what: whatOf(report),
    ids: idsOf(report),
    carried: carriedBy(report),
    answer: answerOf(report),
    isGood: report.answer?.status === 200,
    lost: report.dropped.length,
  });
  known.set(report, words);
  return words;
}
