import { jsObject, jsString } from '../../code/javascript.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import { modeOf } from '../../segment/mode.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { trackingUrl, WRITE_KEY_PLACEHOLDER } from './endpoint.ts';
import { isRewrittenDate, looksLikeDate } from './iso-date.ts';
import { segmentNotes } from './notes.ts';
import { traitLines } from './traits.ts';

/** The version that is proved. */
export const VERSION = '1.84.3';

const REWRITES =
  'Analytics.js takes text like 2026-01-31 for a date and sends it as 2026-01-31T00:00:00.000Z. A server library sends it as it stands.';

const READ_AS_JSON =
  'Analytics.js reads its anonymous ID from a cookie as JSON, and true or 1e5 comes back as another value. A server library sends it as it stands.';

/** Whether a text comes back changed from a cookie that is read as JSON; numbers become text again. */
function isReadAsJson(id: string): boolean {
  try {
    const read: unknown = JSON.parse(id);
    return typeof read !== 'number' || String(read) !== id;
  } catch {
    return false;
  }
}

/** The library changes what looks like a date. */
export const refine: TargetFile['refine'] = (capability, plan) => ({
  ...capability,
  refusesGroup: ({ type, values }) => {
    // In the page, Classic hands the date itself to Amplitude's SDK, which writes it in the browser's language.
    const changes = modeOf(plan) === 'classic-web' ? looksLikeDate : isRewrittenDate;
    const texts = [type, ...values, plan.user.userId ?? '', plan.user.deviceId ?? ''];
    const refusal = capability.refusesGroup?.({ type, values });
    if (refusal !== undefined) return refusal;
    if (isReadAsJson(plan.user.deviceId ?? '')) return READ_AS_JSON;
    return texts.some(changes) ? REWRITES : undefined;
  },
  refuses: (operation) =>
    capability.refuses?.(operation) ?? ([operation.value].flat().some(isRewrittenDate) ? REWRITES : undefined),
});

/** With an address of our own, the source's settings are given too, so that the library asks no CDN for them. */
function loadLines({ endpoint, writeKey = WRITE_KEY_PLACEHOLDER }: WriteOptions): Line[] {
  const key = jsString(writeKey);
  if (endpoint === undefined) return lines(`const analytics = AnalyticsBrowser.load({ writeKey: ${key} });`);
  const { protocol, host, pathname } = trackingUrl(endpoint);
  const forSegment = (options: string) => jsObject([['integrations', jsObject([['Segment.io', options]])]]);
  const address = jsObject([
    ['apiHost', jsString(`${host}${pathname}`)],
    ['protocol', jsString(protocol.replace(':', ''))],
  ]);
  return lines(
    'const analytics = AnalyticsBrowser.load(',
    `  ${jsObject([
      ['writeKey', key],
      ['cdnSettings', forSegment(jsObject([['apiKey', key]]))],
    ])},`,
    `  ${forSegment(address)},`,
    ');',
  );
}

function userLines({ user: { userId, deviceId } }: Plan): Line[] {
  return [
    ...(deviceId === undefined ? [] : marked('user-group', `await analytics.setAnonymousId(${jsString(deviceId)});`)),
    ...(userId === undefined ? [] : marked('user-group', `await analytics.identify(${jsString(userId)});`)),
  ];
}

/** Whether the traits of the call before would be sent again, as traits of a group of another type. */
function inheritsTraits(call: GroupCall, before: GroupCall | undefined): boolean {
  if (before?.groupId !== call.groupId) return false;
  return Object.keys(before.traits).some((name) => !Object.hasOwn(call.traits, name));
}

function groupLines(plan: Plan, call: GroupCall, before: GroupCall | undefined): Line[] {
  const user = (text: string) => marked('user-group', text);
  return lines(
    // Not reset(), which would also clear the user's anonymous id.
    inheritsTraits(call, before) && [
      { text: '// Traits are kept while the group ID stays the same: forget those of the group before.' },
      { text: '(await analytics.group()).traits({});' },
    ],
    user(`analytics.group(${jsString(call.groupId)}, {`),
    indent(traitLines(plan, call), '  '),
    user('});'),
  );
}

/** Code for `@segment/analytics-next`. */
export const generate: Generator = (plan, _calls, options) => {
  const calls = groupCalls(plan);
  return {
    files: [
      {
        name: 'groups.js',
        language: 'javascript',
        lines: blocks(
          lines("import { AnalyticsBrowser } from '@segment/analytics-next';"),
          loadLines(options),
          calls.length > 0 ? userLines(plan) : [],
          ...calls.map((call, index) => groupLines(plan, call, calls[index - 1])),
        ),
      },
    ],
    install: [`npm install @segment/analytics-next@${VERSION}`],
    notes: [
      ...segmentNotes(plan),
      'identify tells Analytics.js who the user is, and is a call of its own; group() has no argument for the user.',
      ...(modeOf(plan) === 'classic-web'
        ? []
        : [
            'Analytics.js keeps a group’s traits in the browser and sends them again with the next call for the same group ID.',
          ]),
      'Ad blockers and tracking protection stop Segment’s hosts too; a server library is not affected.',
    ],
  };
};
