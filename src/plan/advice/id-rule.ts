import { idFault } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import type { SourceId, UserRef } from '../plan.ts';
import { shortText } from '../short-text.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

const NAMES: [id: keyof UserRef, name: string][] = [
  ['userId', 'User ID'],
  ['deviceId', 'Device ID'],
];

/** Sources whose ids go to `/2/httpapi`, which refuses them. */
const SENDS_EVENTS: readonly SourceId[] = ['sdk', 'http-api'];

const SHORT_REASON =
  '/2/httpapi, which SDKs use too, refuses the whole request with 400. /batch answers 200 and drops the ID. For ' +
  '/identify Amplitude documents no minimum. A smaller min_id_length, sent along, makes such IDs acceptable.';

const INVALID_REASON =
  'Amplitude keeps a list of IDs that stand for “nobody” and refuses them with 400 on /2/httpapi, whatever ' +
  'min_id_length says. For /identify this is not documented. Use the ID of one person or one device.';

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}

/** Ids that Amplitude refuses. Group Identify sends no ids, so it is spared. */
export const idRule: Rule = ({ source, user, minIdLength = LIMITS.idLength }) => {
  if (source === 'group-identify') return [];
  const severity = SENDS_EVENTS.includes(source) ? 'error' : 'warning';
  return NAMES.flatMap(([member, name]): Advice[] => {
    const id = user[member];
    const fault = id === undefined ? undefined : idFault(id, minIdLength);
    if (id === undefined || fault === undefined) return [];
    const about = { severity, path: `user.${member}` } as const;
    if (fault === 'invalid')
      return [
        {
          ...about,
          id: adviceId('invalid-id', member),
          title: `${name} “${shortText(id)}” means nobody.`,
          reason: INVALID_REASON,
        },
      ];
    return [
      {
        ...about,
        id: adviceId('short-id', member),
        title: `${name} “${id}” is shorter than ${characters(minIdLength)}.`,
        reason: SHORT_REASON,
        fix: {
          label: `Allow IDs of ${characters(id.length)} (min_id_length)`,
          apply: (plan) => ({ ...plan, minIdLength: id.length }),
        },
      },
    ];
  });
};
