import { LIMITS } from '../limits.ts';
import type { GroupDescription, Plan } from '../plan.ts';
import { descriptionBytes, eventBytes } from './json-bytes.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

interface Request {
  /** The group that says most. */
  path: string;
  descriptions: GroupDescription[];
}

/** Descriptions that travel together: SDKs and Segment make a call for each group. */
function requestsOf({ source, groupProperties }: Plan): Request[] {
  const path = (index: number) => `groupProperties[${index}].operations`;
  if (source === 'sdk' || source === 'segment')
    return groupProperties.map((description, index) => ({ path: path(index), descriptions: [description] }));
  const counts = groupProperties.map(({ operations }) => operations.length);
  const most = counts.reduce((best, count, index) => (count > (counts[best] ?? 0) ? index : best), 0);
  return [{ path: path(most), descriptions: groupProperties }];
}

/** Amounts as people write them: `1,024`. */
const grouped = new Intl.NumberFormat('en');

/** More group properties than one request may hold. */
export const tooManyProperties: Rule = (plan) =>
  requestsOf(plan).flatMap(({ path, descriptions }): Advice[] => {
    const count = descriptions.reduce((sum, { operations }) => sum + operations.length, 0);
    if (count <= LIMITS.groupProperties) return [];
    return [
      {
        id: adviceId('too-many-properties', path),
        severity: 'error',
        path,
        title: `${grouped.format(count)} group properties are too many for one request.`,
        reason:
          `Amplitude takes ${grouped.format(LIMITS.groupProperties)} group properties in one request. Split the plan ` +
          'in two and send one after the other.',
      },
    ];
  });

function tooManyBytes(path: string, bytes: number): Advice[] {
  if (bytes <= LIMITS.requestBytes) return [];
  return [
    {
      id: adviceId('too-large', path),
      severity: 'error',
      path,
      title: `A request of about ${grouped.format(Math.ceil(bytes / 1000))} kB is too large.`,
      reason:
        'Amplitude takes up to 1 MB in a request and refuses more (413 on /2/httpapi). Shorten values, or split the ' +
        'plan in two.',
    },
  ];
}

/** Requests above 1 MB, before form encoding and compression. */
export const tooLarge: Rule = (plan) => [
  ...requestsOf(plan).flatMap(({ path, descriptions }) =>
    tooManyBytes(path, descriptionBytes(descriptions, LIMITS.requestBytes)),
  ),
  ...(plan.event ? tooManyBytes('event.properties', eventBytes(plan.event, LIMITS.requestBytes)) : []),
];
