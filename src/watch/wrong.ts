import { LIMITS } from '../plan/limits.ts';
import type { Membership, SourceId } from '../plan/plan.ts';
import { shortText } from '../plan/short-text.ts';

/** Why something is not as planned, and what to do; `place` is where the cure stands in the plan’s code. */
export interface Wrong {
  reason: string;
  fix: string;
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five'];
const inWords = (count: number) => WORDS[count] ?? String(count);
const TYPES = inWords(LIMITS.groupTypes);

/** A name in a sentence. */
export function named(name: string): string {
  return `“${shortText(name, 60)}”`;
}

/** Another spelling of a group type. */
export function otherSpelling(came: string, planned: string): Wrong {
  return {
    reason: `${named(came)} came, and ${named(planned)} is planned. To Amplitude they are two group types, and each takes one of the ${TYPES} that a project has, for good.`,
    fix: `Write ${named(planned)} in your app, letter by letter.`,
  };
}

/** A group type beyond the five. */
export function sixthType(type: string): Wrong {
  return {
    reason: `${named(type)} came when ${TYPES} other group types had taken the places of the project, so it is not tracked.`,
    fix: 'Send fewer group types. In the sandbox, a reset frees the places; in Amplitude they are taken for good.',
  };
}

/** What Segment makes up. */
export function segmentFallback(): Wrong {
  return {
    reason: 'Segment wrote “[Segment] Group”: it was not told the group type, and this one takes a place for good.',
    fix: 'Fill in Group Type Trait and Group Value Trait in the destination’s settings, and send both traits with the group call.',
  };
}

/** The level that was not planned. */
export function otherLevel(type: string, planned: Membership, on: string): Wrong {
  return planned === 'user'
    ? {
        reason: `${named(type)} came with the event ${named(on)} only: event-level. Other events of the user do not have it.`,
        fix: 'Put the user into the group, as the code of the plan does.',
      }
    : {
        reason: `${named(type)} was set for the user: user-level. All later events of the user have it until it is overwritten.`,
        fix: 'Name the group with the event, as the code of the plan does.',
      };
}

/** The event of the plan without its group. */
export function bareEvent(type: string, event: string): Wrong {
  return {
    reason: `The event ${named(event)} came without ${named(type)}.`,
    fix: 'Name the group with this event, as the code of the plan does.',
  };
}

/** An event that came after the group was set, and does not have it. */
export function otherUser(type: string, event: string, user: string, member: string): Wrong {
  return {
    reason: `${named(event)} came after ${named(type)} was set, and does not have it: the group was set for ${member}, and the event is of ${user}.`,
    fix: 'Name the same user when you set the group and when you track, and set the group once the user is known.',
  };
}

/** An event that came before its user was put into a group. */
export function earlyEvent(type: string, event: string, user: string): Wrong {
  return {
    reason: `${named(event)} came before ${named(type)} was set for ${user}. Amplitude does not add groups to events that came before.`,
    fix: `If ${named(event)} is to count for the group, have this line run before the one that tracks it. If it belongs before the login, go on: the next event shows the group.`,
  };
}

/** A request that did not take the way of the plan. */
export function notThroughSegment(method: string, path: string): Wrong {
  return {
    reason: `${method} ${shortText(path, 60)} came straight to Amplitude, not through Segment, so no item counts it.`,
    fix: 'Send with the code of the plan, to Segment’s address. If your app is meant to send to Amplitude itself, choose another way to send data in the first step.',
  };
}

/** More than is looked at. */
export function leftOut(count: number): Wrong {
  const most = (LIMITS.events * LIMITS.groupTypes).toLocaleString('en');
  return {
    reason: `A request named or described groups more than ${most} times: ${count.toLocaleString('en')} of them were not looked at.`,
    fix: 'Send less in one request.',
  };
}

/** Another operation on the property. */
export function otherOperation(property: string, came: string, planned: string): Wrong {
  return {
    reason: `${named(property)} came with ${came}, and ${planned} is planned.`,
    fix: `Use ${planned}, as the code of the plan does.`,
  };
}

/** Another spelling of a property. */
export function otherProperty(came: string, planned: string): Wrong {
  return {
    reason: `${named(came)} came, and ${named(planned)} is planned. To Amplitude they are two properties.`,
    fix: `Write ${named(planned)} in your app, letter by letter.`,
  };
}

/** A call that only sets user properties. */
export function setsNoGroup(type: string, library: string | null): Wrong {
  const byGo = library?.startsWith('amplitude-go/') === true;
  return {
    reason: byGo
      ? `SetGroup of the Go SDK set a user property named ${named(type)} and no group: the user is in none.`
      : `A user property named ${named(type)} was set, and no group: the user is in none.`,
    fix: byGo
      ? 'Track an event of type amplitude.IdentifyEventType with Groups, as the code of the plan does.'
      : 'Send groups with the $identify event, as the code of the plan does.',
  };
}

/** An id that Amplitude refuses or leaves out for its length. */
export function shortId(field: string, id: string | undefined, source: SourceId): Wrong {
  const name = field === 'device_id' ? 'device ID' : 'user ID';
  const which = id === undefined ? `A ${name}` : `The ${name} ${named(id)}`;
  const option = source === 'segment' ? 'Minimum ID Length in the destination’s settings' : 'min_id_length';
  return {
    reason: `${which} is shorter than ${inWords(LIMITS.idLength)} characters, and Amplitude does not take it.`,
    fix: `Send longer ids, such as user-15, or set ${option}; SDKs call it minIdLength.`,
  };
}

/** Two spellings that the plan knows nothing of. */
export function twoSpellings(type: string, other: string): Wrong {
  return {
    reason: `${named(type)} and ${named(other)} both came. To Amplitude they are two group types, and each takes one of the ${TYPES} that a project has, for good.`,
    fix: 'Write one of them everywhere.',
  };
}

/** A group type that the plan does not name. */
export function otherType(type: string): Wrong {
  return {
    reason: `${named(type)} is a group type that the plan does not name. It takes one of the ${TYPES} that a project has, for good.`,
    fix: 'If your app is meant to send it, leave it. Otherwise write the name as it is planned.',
  };
}

/** A value that may change. */
export function nameAsValue(type: string, value: string): Wrong {
  return {
    reason: `${named(value)}, a value of ${named(type)}, looks like a name, and names change. A group value cannot be renamed: under a new name a new group begins, without its past.`,
    fix: 'Send a stable ID of your own, such as a database key, and the name as a group property.',
  };
}
