import type { UserRef } from '../plan/plan.ts';
import type { Report, ReportedEvent } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import { type Members, userInWords } from './members.ts';
import { trackedIn } from './tracked.ts';
import { bareEvent, otherLevel, otherUser } from './wrong.ts';

/** Whether two names of users share an ID that both have. */
function isSame(one: UserRef, other: UserRef): boolean {
  if (one.userId !== undefined && other.userId !== undefined) return one.userId === other.userId;
  return one.deviceId !== undefined && one.deviceId === other.deviceId;
}

/** Users put into groups of planned types by a request to `/identify`. */
function join(members: Members, board: Board, { effects, dropped }: Report): void {
  const isTracked = trackedIn({ dropped });
  for (const effect of effects)
    if (effect.kind === 'user-group' && board.isPlanned(effect.type) && isTracked(effect.type))
      members.join(effect.user, effect.type);
}

/** A user put into groups by an event. Events before it in the same request do not have them yet. */
function joinBy({ user, groups }: ReportedEvent, members: Members, board: Board): void {
  for (const { type } of groups) if (board.isPlanned(type)) members.join(user, type);
}

function lookAtItems(board: Board, members: Members, event: ReportedEvent, report: number): void {
  for (const item of board.eventItems) {
    const { wanted } = item;
    const group = event.groups.find(({ type }) => type === wanted.type);
    const member = members.lastOf(wanted.type);
    if (wanted.step === 'event-group') {
      if (group?.level === 'user') item.miss('level', otherLevel(wanted.type, 'event', ''), report);
      else if (group === undefined && event.type === wanted.event)
        item.miss('bare-event', bareEvent(wanted.type, event.type), report);
    } else if (group?.level === 'user' || (group && member && isSame(event.user, member)))
      item.see({ event: event.type, values: group.values }, report);
    else if (group === undefined && member)
      item.miss('user', otherUser(wanted.type, event.type, userInWords(event.user), userInWords(member)), report);
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
    if (event.type === '$identify') joinBy(event, members, board);
    else if (event.type !== '$groupidentify') {
      lookAtItems(board, members, event, id);
      lookAtDevice(board, members, event, id);
    }
  }
  if (events.length === 0) join(members, board, report);
}

/** A membership that was set before anybody watched shows on events alone. */
export function seeEarlierMembership(board: Board, { id, events }: Report): void {
  for (const { type: event, groups } of events)
    for (const { type, values, level } of groups)
      if (level === 'user' && event !== '$identify')
        for (const item of board.groupItems(type))
          if (item.wanted.step === 'user-group' && !item.isSeen) item.see({ values }, id);
}
