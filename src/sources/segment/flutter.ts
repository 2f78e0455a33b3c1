import { dartCall, dartLayout, dartNamed, dartString, dartValue } from '../../code/dart.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import { segmentOf } from '../../segment/mode.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { trackingUrl, WRITE_KEY_PLACEHOLDER } from './endpoint.ts';
import { partsOf } from './parts.ts';

/** The version whose source the proof follows. */
export const VERSION = '1.1.10';

const PACKAGE = 'package:segment_analytics';
const MARGIN = '  ';

/** Members of `GroupTraits` that are text. Whatever is stored under their names is read back as text. */
const TEXT_TRAITS = 'avatar createdAt description email employees id industry name phone plan website'.split(' ');

const NO_CONTEXT =
  'Segment’s Flutter library puts nothing on an event but properties: track() has no argument for context or integrations. Its React Native library has.';
const INVENTED =
  'Segment’s Flutter library invents the anonymous ID and documents no way to set it. A user ID goes through, and Amplitude’s SDK sets a device ID.';
const NOT_READ_BACK =
  'Segment’s Flutter library keeps traits on the phone, and at its next start fails to read this one back: it takes address for an address, and employees and the other traits it knows for text.';

/** What the library cannot say, and what it cannot read back. */
export const refine: TargetFile['refine'] = (capability, plan) => {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return {
    ...capability,
    memberships: ['user'],
    membershipReason: NO_CONTEXT,
    refusesGroup: (group) => {
      if (plan.user.deviceId !== undefined) return INVENTED;
      if ([groupTypeTrait, groupValueTrait].includes('address')) return NOT_READ_BACK;
      return capability.refusesGroup?.(group);
    },
    refuses: (operation) => {
      const { property, value } = operation;
      const isUnread = property === 'address' || (TEXT_TRAITS.includes(property) && typeof value !== 'string');
      return capability.refuses?.(operation) ?? (isUnread ? NOT_READ_BACK : undefined);
    },
  };
};

/** The library speaks TLS, whatever the address says. */
function clientLine({ endpoint, writeKey = WRITE_KEY_PLACEHOLDER }: WriteOptions): string {
  const url = endpoint === undefined ? undefined : trackingUrl(endpoint);
  const configuration = dartCall('Configuration', [
    dartString(writeKey),
    ...(url === undefined ? [] : [dartNamed('apiHost', dartString(`${url.host}${url.pathname}`))]),
  ]);
  return dartLayout(dartCall('final analytics = createClient', [configuration]), MARGIN, ';');
}

/** Whether groups differ in the traits that the library hands from one start's last group to the next start's groups. */
function handsOnTraits(calls: readonly GroupCall[]): boolean {
  const kept = ({ traits }: GroupCall) => TEXT_TRAITS.filter((name) => Object.hasOwn(traits, name)).join();
  return new Set(calls.map(kept)).size > 1;
}

/** All traits are custom: those of a call replace those of the call before, where members are handed on. */
function groupLines(plan: Plan, call: GroupCall): Line[] {
  const user = (text: string) => marked('user-group', text);
  const traits = partsOf(plan, call).flatMap(({ members }) => members);
  return lines(
    user(`await analytics.group(\n  ${dartString(call.groupId)},\n  groupTraits: GroupTraits(\n    custom: {`),
    ...traits.map(({ name, value, mark }) => {
      const entry = dartNamed(dartString(name), dartValue(value as PropertyValue));
      return indent(marked(mark, dartLayout(entry, `${MARGIN}      `, ',')), '      ');
    }),
    user('    },\n  ),\n);'),
  );
}

/** Code for `segment_analytics`. */
export const generate: Generator = (plan, { length }, options) => {
  const { userId } = plan.user;
  const calls = groupCalls(plan);
  const body = blocks(
    lines('WidgetsFlutterBinding.ensureInitialized();', clientLine(options), 'await analytics.state.ready;'),
    lines(
      handsOnTraits(calls) &&
        '// The library keeps a name, a plan and the like, and gives them to groups without: forget those of the last start.\nawait analytics.reset(resetAnonymousId: false);',
      userId !== undefined && marked('user-group', `await analytics.identify(userId: ${dartString(userId)});`),
    ),
    ...calls.map((call) => groupLines(plan, call)),
    lines('await analytics.flush();'),
  );
  const libraries = [
    'package:flutter/widgets.dart',
    ...['client', 'event', 'state'].map((name) => `${PACKAGE}/${name}.dart`),
  ];
  return {
    files:
      length === 0
        ? []
        : [
            {
              name: 'main.dart',
              language: 'dart',
              lines: blocks(
                lines(...libraries.map((name) => `import '${name}';`)),
                lines('Future<void> main() async {', indent(body, MARGIN), '}'),
              ),
            },
          ],
    install: [`flutter pub add segment_analytics:${VERSION}`],
    notes: [
      'runApp follows, as in your main.',
      'identify tells the library who the user is; group() takes the group ID first and has no argument for the user.',
      'Traits stand in custom: the members of GroupTraits are typed (employees is a String), and are handed on to the next group.',
      'Before state.ready, flush sends nothing. Without flush, events leave after twenty seconds or with the thirtieth.',
      ...(options.endpoint === undefined
        ? []
        : ['The library always speaks TLS: with a host of your own, that host needs a certificate.']),
    ],
  };
};
