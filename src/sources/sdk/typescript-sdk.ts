import { jsKey, jsObject, jsString, jsStrings, jsValue } from '../../code/javascript.ts';
import { type Line, marked } from '../../code/line.ts';
import type { PropertyOperation } from '../../plan/operations.ts';
import type { GroupDescription, Plan } from '../../plan/plan.ts';

function methodCall({ operation, property, value }: PropertyOperation): string {
  const method = operation.slice(1);
  if (operation === '$clearAll') return `${method}()`;
  if (operation === '$unset') return `${method}(${jsString(property)})`;
  return `${method}(${jsString(property)}, ${jsValue(value)})`;
}

/** `setGroup` for each group type. `user` is the event options, where an SDK needs them. */
export function setGroupLines(plan: Plan, user?: string): Line[] {
  const rest = user === undefined ? '' : `, ${user}`;
  return plan.groups.flatMap(({ type, values }) =>
    marked('user-group', `amplitude.setGroup(${jsString(type)}, ${jsStrings(values)}${rest});`),
  );
}

/** One event that carries the groups. `user` is the event options, where an SDK needs them. */
export function trackLines(plan: Plan, user?: string): Line[] {
  const { event, groups } = plan;
  if (event === undefined || groups.length === 0) return [];
  const properties = Object.entries(event.properties ?? {});
  const members = [
    `  event_type: ${jsString(event.type)},`,
    ...(properties.length === 0
      ? []
      : [`  event_properties: ${jsObject(properties.map(([name, value]) => [name, jsValue(value)]))},`]),
    '  groups: {',
    ...groups.map(({ type, values }) => `    ${jsKey(type)}: ${jsStrings(values)},`),
    '  },',
  ];
  return marked(
    'event-group',
    ['amplitude.track({', ...members, `}${user === undefined ? '' : `, undefined, ${user}`});`].join('\n'),
  );
}

function variableName(index: number, count: number): string {
  return count === 1 ? 'properties' : `properties${index + 1}`;
}

/** A fresh `Identify` for each described group, since a used one is spent. */
export function groupIdentifyLines(descriptions: readonly GroupDescription[], user?: string): Line[][] {
  const rest = user === undefined ? '' : `, ${user}`;
  return descriptions.map(({ type, value, operations }, index) => {
    const name = variableName(index, descriptions.length);
    return [
      { text: `const ${name} = new amplitude.Identify();` },
      ...operations.flatMap((operation) => marked('group-property', `${name}.${methodCall(operation)};`)),
      ...marked('group-property', `amplitude.groupIdentify(${jsString(type)}, ${jsString(value)}, ${name}${rest});`),
    ];
  });
}

/** The options object of `init`, or nothing where there is none to give. */
export function optionsLiteral(entries: readonly (readonly [string, string])[]): string | undefined {
  return entries.length === 0 ? undefined : jsObject(entries);
}

/** `init` options every TypeScript SDK shares: zone, address and shortest id. */
export function sharedOptions(plan: Plan, endpoint: string | undefined): (readonly [string, string])[] {
  return [
    ...(plan.region === 'eu' ? ([['serverZone', jsString('EU')]] as const) : []),
    ...(endpoint === undefined ? [] : ([['serverUrl', jsString(`${endpoint}/2/httpapi`)]] as const)),
    ...(plan.minIdLength === undefined ? [] : ([['minIdLength', String(plan.minIdLength)]] as const)),
  ];
}
