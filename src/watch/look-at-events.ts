import type { UserRef } from '../plan/plan.ts';
import type { Report, ReportedEvent } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import { type Members, userInWords } from './members.ts';
import { isSame } from './same-user.ts';
import { trackedIn } from './tracked.ts';
import { bareEvent, earlyEvent, otherLevel, otherUser } from './wrong.ts';

/** Events that SDKs track by themselves, as soon as they start: `[Amplitude] Page Viewed`, `session_start`. */
const OF_SDKS = /^(\[Amplitude\] |session_(start|end)$)/;

/** A user was put into a group: events that came before do not have it. */
function join(members: Members, board: Board, user: UserRef, type: string, report: number): void {
  members.join(user, type);
  const early = members.early.of(type, user);
  if (early === undefined) return;
  for (const item of board.groupItems(type))
    if (item.wanted.step === 'carried') item.miss('member', earlyEvent(type, early, userInWords(user)), report);
}

/** Users put into groups of planned types by a request to `/identify`. */
function joinAll(members: Members, board: Board, { id, effects, dropped }: Report): void {
  const isTracked = trackedIn({ dropped });
  for (const effect of effects)
    if (effect.kind === 'user-group' && board.isPlanned(effect.type) && isTracked(effect.type))
      join(members, board, effect.user, effect.type, id);
}

/** A user put into groups by an event. Events before it in the same request do not have them yet. */
function joinBy({ user, groups }: ReportedEvent, members: Members, board: Board, report: number): void {
  for (const { type } of groups) if (board.isPlanned(type)) join(members, board, user, type, report);
}

function lookAtItems(board: Board, members: Members, event: ReportedEvent, report: number): void {
  for (const item of board.eventItems) {
    const { wanted } = item;
    const group = event.groups.find(({ type }) => type === wanted.type);
    const member = members.lastOf(wanted.type);
    const isElsewhere = members.isElsewhere(event.user, wanted.type);
    if (wanted.step === 'event-group') {
      if (group?.level === 'user' && !isElsewhere) item.miss('level', otherLevel(wanted.type, 'event', ''), report);
      else if (group?.level !== 'event' && event.type === wanted.event)
        item.miss('bare-event', bareEvent(wanted.type, event.type), report);
    } else if (group && !isElsewhere) {
      const isMembers = group.level === 'user' || (member && isSame(event.user, member));
      if (isMembers) item.see({ event: event.type, values: group.values }, report);
    } else if (member && !item.isSeen && !isSame(event.user, member))
      item.miss('member', otherUser(wanted.type, event.type, userInWords(event.user), userInWords(member)), report);
  }
}

/** An event of a device on which another user was put into a group that the event does not have. */
function lookAtDevice(board: Board, members: Members, event: ReportedEvent, report: number): void {
  const other = members.othersOn(event.user);
  if (other === undefined) return;
  for (const type of other.types) {
    if (event.groups.some((group) => group.type === type)) continue;
    const wrong = otherUser(
      type,
      event.type,
      userInWords(event.user),
      `${userInWords(other.user)}, on the same device`,
    );
    board.findings.add('other-user', type, { ...wrong, place: board.placeOf(type, ['user-group']) }, report);
  }
}

/** Looks at the events of a request in their order, and remembers who was put into which groups before them. */
export function lookAtEvents(board: Board, members: Members, report: Report): void {
  const { id, events } = report;
  for (const event of events) {
    if (event.type === '$identify') joinBy(event, members, board, id);
    else if (event.type !== '$groupidentify') {
      if (!OF_SDKS.test(event.type)) members.early.note(event);
      lookAtItems(board, members, event, id);
      lookAtDevice(board, members, event, id);
    }
  }
  if (events.length === 0) joinAll(members, board, report);
}

/** A membership that was set before anybody watched shows on events alone. */
export function seeEarlierMembership(board: Board, members: Members, { id, events }: Report): void {
  for (const { type: event, user, groups } of events)
    for (const { type, values, level } of groups)
      if (level === 'user' && event !== '$identify' && !members.isElsewhere(user, type))
        for (const item of board.groupItems(type))
          if (item.wanted.step === 'user-group' && !item.isSeen) item.see({ values }, id);
}
