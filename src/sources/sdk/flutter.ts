import { wireValues } from '../../amplitude/call.ts';
import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { type DartCode, dartCall, dartLayout, dartMap, dartNamed, dartString, dartValue } from '../../code/dart.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { PropertyOperation } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { FLUTTER_LIMITS, withFlutterLimits } from './flutter-limits.ts';
import { cutNotes } from './text-limits.ts';

/** The version whose signatures the proof holds the code against. */
export const VERSION = '4.6.2';

const PACKAGE = 'package:amplitude_flutter';
const MARGIN = '  ';

function statement(code: DartCode, margin = MARGIN): string {
  return dartLayout(code, margin, ';');
}

function configuration(
  { region, minIdLength, user }: Plan,
  { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions,
): DartCode {
  return dartCall('Configuration', [
    dartNamed('apiKey', dartString(apiKey)),
    ...(minIdLength === undefined ? [] : [`minIdLength: ${minIdLength}`]),
    ...(region === 'eu' ? ['serverZone: ServerZone.eu'] : []),
    ...(endpoint === undefined ? [] : [dartNamed('serverUrl', dartString(`${endpoint}/2/httpapi`))]),
    ...(user.deviceId === undefined ? [] : [dartNamed('deviceId', dartString(user.deviceId))]),
  ]);
}

function setGroupLines({ groups }: Plan): Line[] {
  return groups.flatMap(({ type, values }) => {
    const args = [dartString(type), dartValue(wireValues(values))];
    return marked('user-group', statement(dartCall('await amplitude.setGroup', args)));
  });
}

function trackLines({ event, groups }: Plan): Line[] {
  if (event === undefined || groups.length === 0) return [];
  const own = Object.entries(event.properties ?? {});
  const create = dartCall('final event = BaseEvent', [
    dartString(event.type),
    ...(own.length === 0 ? [] : [dartNamed('eventProperties', dartMap(own))]),
    dartNamed('groups', dartMap(groups.map(({ type, values }) => [type, wireValues(values)]))),
  ]);
  return marked('event-group', `${statement(create)}\nawait amplitude.track(event);`);
}

function cascade({ operation, property, value }: PropertyOperation, isLast: boolean): string {
  const args = operation === '$clearAll' ? [] : [dartString(property)];
  const isPlain = operation === '$clearAll' || operation === '$unset';
  const call = dartCall(`..${operation.slice(1)}`, isPlain ? args : [...args, dartValue(value)]);
  return dartLayout(call, `${MARGIN}  `, isLast ? ';' : '');
}

/** A fresh `Identify` for each described group. */
function groupIdentifyLines({ groupProperties }: Plan): Line[][] {
  return groupProperties.map(({ type, value, operations }, index) => {
    const name = groupProperties.length === 1 ? 'properties' : `properties${index + 1}`;
    const changes = operations.map((operation, at) => cascade(operation, at === operations.length - 1));
    const identify = dartCall('await amplitude.groupIdentify', [dartString(type), dartString(value), name]);
    return [
      { text: `final ${name} = Identify()` },
      ...indent(
        changes.flatMap((change) => marked('group-property', change)),
        '  ',
      ),
      ...marked('group-property', statement(identify)),
    ];
  });
}

function importLines({ region, membership, groups, groupProperties }: Plan): Line[] {
  const names = [
    `${PACKAGE}/amplitude.dart`,
    `${PACKAGE}/configuration.dart`,
    region === 'eu' && `${PACKAGE}/constants.dart`,
    membership === 'event' && groups.length > 0 && `${PACKAGE}/events/base_event.dart`,
    groupProperties.length > 0 && `${PACKAGE}/events/identify.dart`,
    'package:flutter/widgets.dart',
  ];
  return lines(...names.map((name) => name !== false && `import '${name}';`));
}

function notesOn(plan: Plan): string[] {
  return [
    'runApp follows, as in your main.',
    ...(plan.membership === 'user' && plan.groups.length > 0
      ? ['setGroup takes a String or a List<String>; with anything else it returns without a word.']
      : []),
    'flush sends now; without it, events leave after thirty seconds, or thirty events.',
    'On the web, it needs the Browser SDK’s script in web/index.html.',
    ...cutNotes(plan, FLUTTER_LIMITS).map((note) => note.replace('The SDK', 'On Android, the SDK')),
  ];
}

/** What the SDK shortens or loses. */
export const refine: TargetFile['refine'] = withFlutterLimits;

/** Code for `amplitude_flutter`. */
export const generate: Generator = (plan, { length }, options) => {
  const { userId } = plan.user;
  const body = blocks(
    lines(
      'WidgetsFlutterBinding.ensureInitialized();',
      statement(dartCall('final amplitude = Amplitude', [configuration(plan, options)])),
      'await amplitude.isBuilt;',
      userId !== undefined && statement(dartCall('await amplitude.setUserId', [dartString(userId)])),
    ),
    plan.membership === 'event' ? trackLines(plan) : setGroupLines(plan),
    ...groupIdentifyLines(plan),
    lines('await amplitude.flush();'),
  );
  return {
    files:
      length === 0
        ? []
        : [
            {
              name: 'main.dart',
              language: 'dart',
              lines: blocks(importLines(plan), lines('Future<void> main() async {', indent(body, MARGIN), '}')),
            },
          ],
    install: [`flutter pub add amplitude_flutter:${VERSION}`],
    notes: notesOn(plan),
  };
};
