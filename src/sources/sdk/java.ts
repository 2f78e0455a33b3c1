import { wireGroups } from '../../amplitude/calls.ts';
import { dictionaryOf } from '../../amplitude/operation-dictionary.ts';
import { javaString } from '../../code/java.ts';
import { javaJsonAssignment, needsList } from '../../code/java-json.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { EffectKind } from '../../plan/effects.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { JAVA_LIMITS, withJavaLimits } from './java-limits.ts';
import { joinEvents, sdkCalls } from './sdk-events.ts';
import { cutNotes, withCutEvent } from './text-limits.ts';

/** The version that is proved. */
export const VERSION = '1.13.0';

const MARGIN = '    ';

/** An event to be sent, with the fields that are set on it. */
interface JavaEvent {
  name: string;
  type: string;
  mark: EffectKind;
  fields: readonly (readonly [name: string, value: object])[];
}

function membershipEvents(plan: Plan): JavaEvent[] {
  const groups = wireGroups(plan);
  if (plan.groups.length === 0) return [];
  if (plan.membership === 'user') {
    const fields = [['groups', groups] as const, ['userProperties', { $set: groups }] as const];
    return [{ name: 'join', type: '$identify', mark: 'user-group', fields }];
  }
  const { type = '', properties = {} } = plan.event ?? {};
  const own = Object.keys(properties).length === 0 ? [] : [['eventProperties', properties] as const];
  return [{ name: 'event', type, mark: 'event-group', fields: [...own, ['groups', groups]] }];
}

function eventsOf(plan: Plan): JavaEvent[] {
  const { groupProperties } = plan;
  const described = groupProperties.map(
    ({ type, value, operations }, index): JavaEvent => ({
      name: groupProperties.length === 1 ? 'properties' : `properties${index + 1}`,
      type: '$groupidentify',
      mark: 'group-property',
      fields: [
        ['groups', Object.fromEntries([[type, value]])],
        ['groupProperties', dictionaryOf(operations)],
      ],
    }),
  );
  return [...membershipEvents(plan), ...described];
}

function eventLines({ name, type, mark, fields }: JavaEvent, { user: { userId, deviceId } }: Plan): Line[] {
  const ids = [
    userId === undefined ? 'null' : javaString(userId),
    ...(deviceId === undefined ? [] : [javaString(deviceId)]),
  ];
  return lines(
    `Event ${name} = new Event(${[javaString(type), ...ids].join(', ')});`,
    ...fields.map(([field, value]) => marked(mark, javaJsonAssignment(`${name}.${field}`, value, MARGIN))),
    marked(mark, `client.logEvent(${name});`),
  );
}

function clientLines({ region, minIdLength }: Plan, { endpoint, apiKey }: WriteOptions, count: number): Line[] {
  const host = endpoint ?? (region === 'eu' ? 'https://api.eu.amplitude.com' : undefined);
  return blocks(
    lines(
      'Amplitude client = Amplitude.getInstance();',
      `client.init(${apiKey === undefined ? 'System.getenv("AMPLITUDE_API_KEY")' : javaString(apiKey)});`,
      host !== undefined && `client.setServerUrl(${javaString(`${host}/2/httpapi`)});`,
      minIdLength !== undefined && `client.setOptions(new Options().setMinIdLength(${minIdLength}));`,
    ),
    lines(
      `CountDownLatch answers = new CountDownLatch(${count});`,
      'client.setCallbacks(',
      '    new AmplitudeCallbacks() {',
      '      @Override',
      '      public void onLogEventServerResponse(Event event, int status, String message) {',
      '        System.out.println(event.eventType + ": " + status + " " + message);',
      '        answers.countDown();',
      '      }',
      '    });',
    ),
  );
}

function importLines(plan: Plan, events: readonly JavaEvent[]): Line[] {
  const usesList = events.some(({ fields }) => fields.some(([, value]) => needsList(value)));
  const names = [
    'com.amplitude.Amplitude',
    'com.amplitude.AmplitudeCallbacks',
    'com.amplitude.Event',
    plan.minIdLength !== undefined && 'com.amplitude.Options',
    usesList && 'java.util.List',
    'java.util.concurrent.CountDownLatch',
    'java.util.concurrent.TimeUnit',
    'org.json.JSONObject',
  ];
  return lines(...names.map((name) => name !== false && `import ${name};`));
}

function notesOn(plan: Plan): string[] {
  return [
    'The Java SDK has no setGroup and no groupIdentify: $identify and $groupidentify events are built by hand.',
    ...(plan.region === 'eu'
      ? ['The Java SDK has no option for the EU: its server’s whole address is set instead.']
      : []),
    'It cannot send to an http:// address: what it was to send there is lost without an error.',
    'The SDK’s threads keep a program for another minute: exit when the answers are there. A server leaves the latch and the exit out.',
    ...cutNotes(plan, JAVA_LIMITS),
  ];
}

/** What the SDK shortens or loses. */
export const refine: TargetFile['refine'] = withJavaLimits;

/** What the SDK posts: all groups of a user in one event, and event properties cut. */
export const calls: TargetFile['calls'] = (plan) => sdkCalls(withCutEvent(plan, JAVA_LIMITS), joinEvents);

/** Code for `com.amplitude:java-sdk`. */
export const generate: Generator = (plan, { length }, options) => {
  const events = eventsOf(plan);
  const body = blocks(
    clientLines(plan, options, events.length),
    ...events.map((event) => eventLines(event, plan)),
    lines(
      'client.flushEvents();',
      'boolean isAnswered = answers.await(10, TimeUnit.SECONDS);',
      'client.shutdown();',
      'System.exit(isAnswered ? 0 : 1);',
    ),
  );
  const code = blocks(
    importLines(plan, events),
    lines(
      'public class Groups {',
      '  public static void main(String[] args) throws InterruptedException {',
      indent(body, MARGIN),
      '  }',
      '}',
    ),
  );
  return {
    files: length === 0 ? [] : [{ name: 'Groups.java', language: 'java', lines: code }],
    install: [`implementation 'com.amplitude:java-sdk:${VERSION}' // build.gradle`],
    notes: notesOn(plan),
  };
};
