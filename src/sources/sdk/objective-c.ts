import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { objcDictionary, objcNumber, objcString, objcValue } from '../../code/objc.ts';
import type { PropertyOperation } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { withSwiftLimits } from './swift-limits.ts';

/** The version whose interface the proof declares. */
export const VERSION = '1.18.6';

function clientLines(plan: Plan, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): Line[] {
  const { userId, deviceId } = plan.user;
  return lines(
    `AMPConfiguration *configuration = [AMPConfiguration initWithApiKey:${objcString(apiKey)}];`,
    plan.region === 'eu' && 'configuration.serverZone = AMPServerZoneEU;',
    endpoint !== undefined && `configuration.serverUrl = ${objcString(`${endpoint}/2/httpapi`)};`,
    plan.minIdLength !== undefined && `configuration.minIdLength = ${plan.minIdLength};`,
    'self.amplitude = [Amplitude initWithConfiguration:configuration];',
    userId !== undefined && `[self.amplitude setUserId:${objcString(userId)}];`,
    deviceId !== undefined && `[self.amplitude setDeviceId:${objcString(deviceId)}];`,
  );
}

function setGroupLines({ groups }: Plan): Line[] {
  return groups.flatMap(({ type, values }) => {
    const [only] = values;
    const named = values.length === 1 && only !== undefined;
    const rest = named ? `groupName:${objcString(only)}` : `groupNames:${objcValue(values)}`;
    return marked('user-group', `[self.amplitude setGroup:${objcString(type)} ${rest}];`);
  });
}

function trackLines({ event, groups }: Plan): Line[] {
  if (event === undefined || groups.length === 0) return [];
  const own = Object.entries(event.properties ?? {});
  const properties = own.length === 0 ? '' : ` eventProperties:${objcDictionary(own)}`;
  const init = `AMPBaseEvent *event = [AMPBaseEvent initWithEventType:${objcString(event.type)}${properties}];`;
  const carried = groups.map(({ type, values: [first = '', ...more] }) => {
    const value = more.length === 0 ? objcString(first) : objcValue([first, ...more]);
    return `[event.groups set:${objcString(type)} value:${value}];`;
  });
  return marked('event-group', [init, ...carried, '[self.amplitude track:event];'].join('\n'));
}

/** `valueInt:7`. NSInteger has 32 bits on an older Apple Watch. */
function amount(value: number): string {
  const kind = value === (value | 0) ? 'Int' : Number.isSafeInteger(value) ? 'Int64' : 'Double';
  return `value${kind}:${objcNumber(value)}`;
}

function methodCall(name: string, { operation, property, value }: PropertyOperation): string {
  const method = `${name} ${operation.slice(1)}`;
  if (operation === '$clearAll') return `[${method}];`;
  const target = `${method}:${objcString(property)}`;
  if (operation === '$unset') return `[${target}];`;
  const isAmount = operation === '$add' && typeof value === 'number';
  return `[${target} ${isAmount ? amount(value) : `value:${objcValue(value)}`}];`;
}

/** A fresh `AMPIdentify` for each described group. */
function groupIdentifyLines({ groupProperties }: Plan): Line[][] {
  return groupProperties.map(({ type, value, operations }, index) => {
    const name = groupProperties.length === 1 ? 'properties' : `properties${index + 1}`;
    const group = `${objcString(type)} groupName:${objcString(value)}`;
    return [
      { text: `AMPIdentify *${name} = [AMPIdentify new];` },
      ...operations.flatMap((operation) => marked('group-property', methodCall(name, operation))),
      ...marked('group-property', `[self.amplitude groupIdentify:${group} identify:${name}];`),
    ];
  });
}

function notesOn({ membership, groups, region }: Plan): string[] {
  const joins = groups.length > 0;
  return [
    ...(joins && membership === 'user'
      ? ['setGroup also sets a user property named after the group type; a later setGroup replaces the value.']
      : []),
    ...(joins && membership === 'event'
      ? ['The groups of an event are set on it: track takes none as an argument.']
      : []),
    ...(region === 'eu' ? ['AmplitudeCore, which comes with the SDK, is imported for AMPServerZoneEU.'] : []),
    'Events leave after 30 seconds or with the 30th; [self.amplitude flush] sends them at once.',
    'On macOS, the same calls go into applicationDidFinishLaunching.',
  ];
}

/** What the SDK loses. */
export const refine: TargetFile['refine'] = withSwiftLimits;

/** Code for AmplitudeSwift, as the delegate of an app calls it from Objective-C. */
export const generate: Generator = (plan, _calls, options) => {
  const body = blocks(
    clientLines(plan, options),
    plan.membership === 'event' ? trackLines(plan) : setGroupLines(plan),
    ...groupIdentifyLines(plan),
    lines('return YES;'),
  );
  const code = blocks(
    lines('#import "AppDelegate.h"'),
    lines(plan.region === 'eu' && '@import AmplitudeCore;', '@import AmplitudeSwift;'),
    lines('@interface AppDelegate ()'),
    lines('@property (nonatomic, strong) Amplitude *amplitude;'),
    lines('@end'),
    lines('@implementation AppDelegate'),
    lines(
      '- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {',
      indent(body, '    '),
      '}',
    ),
    lines('@end'),
  );
  return {
    files: [{ name: 'AppDelegate.m', language: 'objc', lines: code }],
    install: [`# In the Podfile: pod 'AmplitudeSwift', '${VERSION}'`, 'pod install'],
    notes: notesOn(plan),
  };
};
