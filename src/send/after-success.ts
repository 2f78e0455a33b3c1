import type { Plan, Region } from '../plan/plan.ts';
import { shortText } from '../plan/short-text.ts';
import { DEFAULT_EVENT } from './test-plan.ts';

/** One place to look, once Amplitude has accepted something. */
export interface Check {
  id: 'user' | 'debugger' | 'group-profiles' | 'chart' | 'user-property' | 'data' | 'add-on';
  /** Where in Amplitude, as its menus say it. */
  where: string;
  /** What to find there. */
  look: string;
  /** What it means if it is not there. */
  ifNot: string;
}

/** Amplitude's web application; it is linked to, never asked. */
export const APP: Record<Region, string> = {
  us: 'https://analytics.amplitude.com',
  eu: 'https://analytics.eu.amplitude.com',
};

/** How long events take to show, in seconds, by Amplitude's page on debugging. */
export const DELAY_SECONDS = { from: 10, to: 60 } as const;

function named(texts: readonly string[]): string {
  return texts
    .slice(0, 5)
    .map((text) => `“${shortText(text, 60)}”`)
    .join(', ');
}

function userCheck(plan: Plan): Check[] {
  const id = plan.user.userId ?? plan.user.deviceId;
  if (id === undefined) return [];
  const event = plan.event?.type ?? DEFAULT_EVENT;
  return [
    {
      id: 'user',
      where: 'Users > User Profiles',
      look: `Search for ${named([id])}, open the event ${named([event])} and choose Raw: it shows groups and group_properties. Group properties are to be seen only there.`,
      ifNot: `Events show after ${DELAY_SECONDS.from} seconds to a minute. Without an event of this user there is nothing to show: send the event test.`,
    },
  ];
}

const DEBUGGER: Check = {
  id: 'debugger',
  where: 'Data > Sources > Ingestion Debugger',
  look: 'Requests, identify calls and errors of the last 30 minutes.',
  ifNot: 'The key belongs to another project: compare the project’s name at the top.',
};

function groupChecks(types: readonly string[]): Check[] {
  return [
    {
      id: 'group-profiles',
      where: 'Users > Group Profiles',
      look: `Choose ${named(types)} and search for the group.`,
      ifNot: 'A group shows once an event has come after it: send the event test. It needs the Accounts add-on, too.',
    },
    {
      id: 'chart',
      where: 'Any chart, Segmentation, the Users dropdown',
      look: `${named(types)} stands beside Users: choose it to count groups instead of users.`,
      ifNot:
        'The project has no Accounts add-on, or it has five other group types already, and further ones are dropped without a word.',
    },
    {
      id: 'data',
      where: 'Data > Groups, and Data > Properties > Group Properties',
      look: 'The group types and their properties. What was not planned there is listed as unexpected.',
      ifNot: 'Types beyond the fifth never show. Here they can be managed.',
    },
  ];
}

function propertyCheck({ membership, groups }: Plan): Check[] {
  if (membership !== 'user' || groups.length === 0) return [];
  return [
    {
      id: 'user-property',
      where: 'Any chart, Group by',
      look: `The user property ${named(groups.map(({ type }) => type))}: it is set beside the group, and works without the Accounts add-on.`,
      ifNot: 'User properties show with the user’s next event.',
    },
  ];
}

const ADD_ON: Check = {
  id: 'add-on',
  where: 'Your organization’s plan',
  look: 'The Accounts add-on: charts that count groups need it. A request is accepted without it, too.',
  ifNot: 'Only new data is affected by changes like this: do not count on groups that were sent before.',
};

/** Where to look in Amplitude, in the order in which things show up. */
export function checksAfter(plan: Plan): Check[] {
  const types = [...new Set([...plan.groups, ...plan.groupProperties].map(({ type }) => type))];
  return [
    ...userCheck(plan),
    DEBUGGER,
    ...propertyCheck(plan),
    ...(types.length === 0 ? [] : [...groupChecks(types), ADD_ON]),
  ];
}
