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

function tooManyBytes(path: string, bytes: number, limit: number = LIMITS.requestBytes): Advice[] {
  if (bytes <= limit) return [];
  return [
    {
      id: adviceId('too-large', path),
      severity: 'error',
      path,
      title: `A request of about ${grouped.format(Math.ceil(bytes / 1000))} kB is too large.`,
      reason:
        `Amplitude takes up to ${grouped.format(limit / 1_000_000)} MB in such a request and refuses more with 413. ` +
        'Shorten values, or split the plan in two.',
    },
  ];
}

/** Bytes that the plan's event may have. */
function eventLimit({ source, endpoint }: Plan): number {
  return source === 'http-api' && endpoint === 'batch' ? LIMITS.batchBytes : LIMITS.requestBytes;
}

/** Requests above what their endpoint takes, before form encoding and compression. */
export const tooLarge: Rule = (plan) => [
  ...requestsOf(plan).flatMap(({ path, descriptions }) =>
    tooManyBytes(path, descriptionBytes(descriptions, LIMITS.requestBytes)),
  ),
  ...(plan.event ? tooManyBytes('event.properties', eventBytes(plan.event, eventLimit(plan)), eventLimit(plan)) : []),
];
