/** Hosts of Segment's tracking API. With the wrong one, nothing fails and nothing arrives. */
export const TRACKING_HOSTS = { us: 'https://api.segment.io', eu: 'https://events.eu1.segmentapis.com' } as const;

/** Calls of Segment's specification, and the letter that Analytics.js puts into its paths. */
const LETTERS = { group: 'g', identify: 'i', track: 't', page: 'p', screen: 's', alias: 'a' } as const;

/** A kind of message. */
export type MessageType = keyof typeof LETTERS;

/** What a path of the tracking API takes: one kind of message, several of any kind, or figures about the library. */
export type TrackingPath = MessageType | 'batch' | 'metrics';

const BY_END = new Map<string, TrackingPath>([
  ...Object.entries(LETTERS).flatMap(([type, letter]): [string, TrackingPath][] => [
    [type, type as MessageType],
    [letter, type as MessageType],
  ]),
  ['batch', 'batch'],
  ['import', 'batch'],
  ['b', 'batch'],
  ['m', 'metrics'],
]);

/** What a path of Segment's takes: `/sandbox/segment/v1/g` is `group`. Nothing for any other path. */
export function trackingPathOf(path: string): TrackingPath | undefined {
  const end = /\/v1\/([a-z]+)\/?$/.exec(path)?.[1];
  return end === undefined ? undefined : BY_END.get(end);
}

/** Whether a text is a kind of message. */
export function isMessageType(text: unknown): text is MessageType {
  return typeof text === 'string' && Object.hasOwn(LETTERS, text);
}
