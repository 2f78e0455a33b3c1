import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { ktCall, ktString, ktValue } from '../../code/kotlin.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Operation, PropertyOperation } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { KOTLIN_LIMITS, withKotlinLimits } from './kotlin-limits.ts';
import { sdkCalls } from './sdk-events.ts';
import { cutNotes, withCutEvent } from './text-limits.ts';

/** The version that is proved. */
export const VERSION = '1.26.0';

const MARGIN = '        ';

/** `set`, `setOnce`: methods have the operations' names. */
function methodCall({ operation, property, value }: PropertyOperation): string {
  const method = `.${operation.slice(1)}`;
  const plain: readonly Operation[] = ['$clearAll', '$unset'];
  const args = operation === '$clearAll' ? [] : [ktString(property)];
  return ktCall(method, plain.includes(operation) ? args : [...args, ktValue(value)], `${MARGIN}    `);
}

function configurationCode(plan: Plan, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): string {
  const { deviceId } = plan.user;
  const args = [
    `apiKey = ${ktString(apiKey)}`,
    'context = this',
    ...(plan.region === 'eu' ? ['serverZone = ServerZone.EU'] : []),
    ...(endpoint === undefined ? [] : [`serverUrl = ${ktString(`${endpoint}/2/httpapi`)}`]),
    ...(plan.minIdLength === undefined ? [] : [`minIdLength = ${plan.minIdLength}`]),
    ...(deviceId === undefined ? [] : [`deviceId = ${ktString(deviceId)}`]),
  ];
  const configuration = `Configuration(\n${args.map((argument) => `    ${argument},\n`).join('')})`;
  return `val amplitude = Amplitude(\n    ${configuration.replaceAll('\n', '\n    ')},\n)`;
}

function setGroupLines({ groups }: Plan): Line[] {
  return groups.flatMap(({ type, values }) => {
    const [only] = values;
    const name =
      values.length === 1 && only !== undefined ? ktString(only) : `arrayOf(${values.map(ktString).join(', ')})`;
    return marked('user-group', ktCall('amplitude.setGroup', [ktString(type), name], MARGIN));
  });
}

function mapCode(target: string, entries: readonly (readonly [name: string, code: string])[]): string {
  const pairs = entries.map(([name, code]) => `${ktString(name)} to ${code}`);
  return ktCall(`${target} = mutableMapOf`, pairs, MARGIN);
}

function trackLines({ event, groups }: Plan): Line[] {
  if (event === undefined || groups.length === 0) return [];
  const properties = Object.entries(event.properties ?? {});
  const carried = groups.map(
    ({ type, values }) => [type, ktValue(values.length === 1 ? (values[0] ?? '') : values)] as const,
  );
  return marked(
    'event-group',
    [
      'val event = BaseEvent()',
      `event.eventType = ${ktString(event.type)}`,
      ...(properties.length === 0
        ? []
        : [
            mapCode(
              'event.eventProperties',
              properties.map(([name, value]) => [name, ktValue(value)]),
            ),
          ]),
      mapCode('event.groups', carried),
      'amplitude.track(event)',
    ].join('\n'),
  );
}

function groupIdentifyLines({ groupProperties }: Plan): Line[][] {
  return groupProperties.map(({ type, value, operations }, index) => {
    const name = groupProperties.length === 1 ? 'properties' : `properties${index + 1}`;
    const identify = ktCall('amplitude.groupIdentify', [ktString(type), ktString(value), name], MARGIN);
    return [
      { text: `val ${name} = Identify()` },
      ...indent(
        operations.flatMap((operation) => marked('group-property', methodCall(operation))),
        '    ',
      ),
      ...marked('group-property', identify),
    ];
  });
}

function importLines({ region, membership, groups, groupProperties }: Plan): Line[] {
  const names = [
    'android.app.Application',
    'com.amplitude.android.Amplitude',
    'com.amplitude.android.Configuration',
    region === 'eu' && 'com.amplitude.core.ServerZone',
    membership === 'event' && groups.length > 0 && 'com.amplitude.core.events.BaseEvent',
    groupProperties.length > 0 && 'com.amplitude.core.events.Identify',
  ];
  return lines(...names.map((name) => name !== false && `import ${name}`));
}

function notesOn(plan: Plan): string[] {
  return [
    'Name the class in AndroidManifest.xml: <application android:name=".App">.',
    ...(plan.groups.some(({ values }) => values.length > 1) && plan.membership === 'user'
      ? ['setGroup takes several values as an array: a List does not compile.']
      : []),
    'flush sends now; without it, events leave after thirty seconds, or thirty events.',
    ...cutNotes(plan, KOTLIN_LIMITS),
  ];
}

/** What the SDK shortens or loses. */
export const refine: TargetFile['refine'] = withKotlinLimits;

/** What the SDK posts: event properties cut. */
export const calls: TargetFile['calls'] = (plan) => sdkCalls(withCutEvent(plan, KOTLIN_LIMITS));

/** Code for `com.amplitude:analytics-android`. */
export const generate: Generator = (plan, { length }, options) => {
  const { userId } = plan.user;
  const body = blocks(
    lines(
      'super.onCreate()',
      configurationCode(plan, options),
      userId !== undefined && `amplitude.setUserId(${ktString(userId)})`,
    ),
    plan.membership === 'event' ? trackLines(plan) : setGroupLines(plan),
    ...groupIdentifyLines(plan),
    lines('amplitude.flush()'),
  );
  const code = blocks(
    importLines(plan),
    lines('class App : Application() {', '    override fun onCreate() {', indent(body, MARGIN), '    }', '}'),
  );
  return {
    files: length === 0 ? [] : [{ name: 'App.kt', language: 'kotlin', lines: code }],
    install: [`implementation("com.amplitude:analytics-android:${VERSION}") // build.gradle.kts`],
    notes: notesOn(plan),
  };
};
