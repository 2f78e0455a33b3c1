import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { swiftCall, swiftDictionary, swiftString, swiftValue } from '../../code/swift.ts';
import { swiftApp } from '../../code/swift-app.ts';
import type { PropertyOperation } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { withSwiftLiteralLimits } from './swift-limits.ts';

/** The version whose signatures the proof holds the code against. */
export const VERSION = '1.18.6';

const MARGIN = '        ';

function clientCode(plan: Plan, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): string {
  const args = [
    `apiKey: ${swiftString(apiKey)}`,
    ...(plan.minIdLength === undefined ? [] : [`minIdLength: ${plan.minIdLength}`]),
    ...(plan.region === 'eu' ? ['serverZone: .EU'] : []),
    ...(endpoint === undefined ? [] : [`serverUrl: ${swiftString(`${endpoint}/2/httpapi`)}`]),
  ];
  const configuration = swiftCall('Configuration', args, `${MARGIN}configuration: `);
  return swiftCall('let amplitude = Amplitude', [`configuration: ${configuration}`], '    ');
}

function setGroupLines({ groups }: Plan): Line[] {
  return groups.flatMap(({ type, values }) => {
    const [only] = values;
    const name = values.length === 1 && only !== undefined ? swiftString(only) : swiftValue(values);
    const args = [`groupType: ${swiftString(type)}`, `groupName: ${name}`];
    return marked('user-group', swiftCall('amplitude.setGroup', args, MARGIN));
  });
}

function trackLines({ event, groups }: Plan): Line[] {
  if (event === undefined || groups.length === 0) return [];
  const properties = Object.entries(event.properties ?? {}).map(([name, value]) => [name, swiftValue(value)] as const);
  const carried = groups.map(
    ({ type, values: [first = '', ...more] }) =>
      [type, swiftValue(more.length === 0 ? first : [first, ...more])] as const,
  );
  const args = [
    `eventType: ${swiftString(event.type)}`,
    ...(properties.length === 0 ? [] : [`eventProperties: ${swiftDictionary(properties)}`]),
    `groups: ${swiftDictionary(carried)}`,
  ];
  return marked('event-group', `${swiftCall('let event = BaseEvent', args, MARGIN)}\namplitude.track(event: event)`);
}

function methodCall({ operation, property, value }: PropertyOperation): string {
  const method = `.${operation.slice(1)}`;
  if (operation === '$clearAll') return `${method}()`;
  const name = `property: ${swiftString(property)}`;
  return swiftCall(method, operation === '$unset' ? [name] : [name, `value: ${swiftValue(value)}`], `${MARGIN}    `);
}

/** A fresh `Identify` for each described group. */
function groupIdentifyLines({ groupProperties }: Plan): Line[][] {
  return groupProperties.map(({ type, value, operations }, index) => {
    const name = groupProperties.length === 1 ? 'properties' : `properties${index + 1}`;
    const args = [`groupType: ${swiftString(type)}`, `groupName: ${swiftString(value)}`, `identify: ${name}`];
    return [
      { text: `let ${name} = Identify()` },
      ...indent(
        operations.flatMap((operation) => marked('group-property', methodCall(operation))),
        '    ',
      ),
      ...marked('group-property', swiftCall('amplitude.groupIdentify', args, MARGIN)),
    ];
  });
}

function notesOn({ membership, groups }: Plan): string[] {
  return [
    ...(membership === 'user' && groups.length > 0
      ? ['setGroup also sets a user property named after the group type; a later setGroup replaces the value.']
      : []),
    'Events leave after 30 seconds or with the 30th; amplitude.flush() sends them at once.',
    'In a SwiftUI app, name the class with @UIApplicationDelegateAdaptor and leave @main to the App.',
  ];
}

/** What the SDK loses. */
export const refine: TargetFile['refine'] = withSwiftLiteralLimits;

/** Code for AmplitudeSwift, as the delegate of an app. */
export const generate: Generator = (plan, { length }, options) => {
  const { userId, deviceId } = plan.user;
  const body = blocks(
    lines(
      userId !== undefined && `amplitude.setUserId(userId: ${swiftString(userId)})`,
      deviceId !== undefined && `amplitude.setDeviceId(deviceId: ${swiftString(deviceId)})`,
    ),
    plan.membership === 'event' ? trackLines(plan) : setGroupLines(plan),
    ...groupIdentifyLines(plan),
    lines('return true'),
  );
  const code = swiftApp('AmplitudeSwift', lines(clientCode(plan, options)), body);
  return {
    files: length === 0 ? [] : [{ name: 'AppDelegate.swift', language: 'swift', lines: code }],
    install: [`# In the Podfile: pod 'AmplitudeSwift', '${VERSION}'`, 'pod install'],
    notes: notesOn(plan),
  };
};
