import { DEFAULT_SEGMENT } from '../../src/plan/plan.ts';
import { EXAMPLE } from '../example-plan.ts';

function operations(...list: unknown[]): unknown {
  return { ...EXAMPLE, groupProperties: [{ type: 'org_id', value: '15', operations: list }] };
}

const OPERATION = 'groupProperties[0].operations[0]';
const VALUE = 'A value must be text, a number, true or false, or a list of these.';

/** Plans with one thing wrong, and the problem that names it. */
export const BAD_PLANS: [name: string, json: unknown, problem: string][] = [
  ['no object', 'plan', ': An object is wanted here.'],
  ['a list', [], ': An object is wanted here.'],
  ['another version', { ...EXAMPLE, version: 2 }, 'version: version must be 1.'],
  [
    'an unknown source',
    { ...EXAMPLE, source: 'fax' },
    'source: Source must be one of sdk, identify-api, http-api, segment, group-identify.',
  ],
  ['no target', { ...EXAMPLE, target: undefined }, 'target: Target must be text.'],
  ['an unknown region', { ...EXAMPLE, region: 'US' }, 'region: Region must be one of us, eu.'],
  ['an unknown membership', { ...EXAMPLE, membership: 'team' }, 'membership: Membership must be one of user, event.'],
  ['a user ID of the wrong kind', { ...EXAMPLE, user: { userId: 15 } }, 'user.userId: User ID must be text.'],
  ['an empty user ID', { ...EXAMPLE, user: { userId: '' } }, 'user.userId: User ID is missing.'],
  ['an empty device ID', { ...EXAMPLE, user: { deviceId: '\n' } }, 'user.deviceId: Device ID is missing.'],
  [
    'half a minimum length',
    { ...EXAMPLE, minIdLength: 2.5 },
    'minIdLength: Minimum ID length must be a whole number from 1 to 5.',
  ],
  [
    'a minimum length of 0',
    { ...EXAMPLE, minIdLength: 0 },
    'minIdLength: Minimum ID length must be a whole number from 1 to 5.',
  ],
  [
    'a minimum length of 6',
    { ...EXAMPLE, minIdLength: 6 },
    'minIdLength: Minimum ID length must be a whole number from 1 to 5.',
  ],
  ['groups that are no list', { ...EXAMPLE, groups: {} }, 'groups: Groups must be a list.'],
  [
    'a group type that is missing',
    { ...EXAMPLE, groups: [{ values: ['15'] }] },
    'groups[0].type: Group type must be text.',
  ],
  [
    'a group type without values',
    { ...EXAMPLE, groups: [{ type: 'a', values: [] }] },
    'groups[0].values: A group type needs at least one value.',
  ],
  [
    'a number as group value',
    { ...EXAMPLE, groups: [{ type: 'a', values: ['b', 15] }] },
    'groups[0].values[1]: Group value must be text.',
  ],
  ['an event without a name', { ...EXAMPLE, event: { type: '' } }, 'event.type: Event name is missing.'],
  [
    'a reserved event',
    { ...EXAMPLE, event: { type: '$identify' } },
    'event.type: Amplitude reserves this event name for itself.',
  ],
  [
    'event properties in a list',
    { ...EXAMPLE, event: { type: 'x', properties: [] } },
    'event.properties: Event properties must be an object.',
  ],
  [
    'an object as event property',
    { ...EXAMPLE, event: { type: 'x', properties: { a: {} } } },
    `event.properties.a: ${VALUE}`,
  ],
  [
    'null as event property',
    { ...EXAMPLE, event: { type: 'x', properties: JSON.parse('{"__proto__":null}') } },
    `event.properties.__proto__: ${VALUE}`,
  ],
  [
    'a group described as nobody',
    { ...EXAMPLE, groupProperties: [{ type: 'a', value: ' ', operations: [{ operation: '$clearAll' }] }] },
    'groupProperties[0].value: Group value is missing.',
  ],
  ['no operation', operations(), 'groupProperties[0].operations: At least one operation is needed.'],
  [
    'an unknown operation',
    operations({ operation: '$sett', property: 'a', value: 1 }),
    `${OPERATION}.operation: Operation must be one of $clearAll, $unset, $set, $setOnce, $add, $append, $prepend, $preInsert, $postInsert, $remove.`,
  ],
  ['no property', operations({ operation: '$set', value: 1 }), `${OPERATION}.property: Property name is missing.`],
  [
    'an empty property',
    operations({ operation: '$unset', property: ' ' }),
    `${OPERATION}.property: Property name is missing.`,
  ],
  ['no value', operations({ operation: '$set', property: 'a' }), `${OPERATION}.value: Value is missing.`],
  ['null as value', operations({ operation: '$set', property: 'a', value: null }), `${OPERATION}.value: ${VALUE}`],
  [
    'a list in a list',
    operations({ operation: '$set', property: 'a', value: [['b']] }),
    `${OPERATION}.value: ${VALUE}`,
  ],
  [
    'a number without end',
    operations({ operation: '$set', property: 'a', value: Number.POSITIVE_INFINITY }),
    `${OPERATION}.value: ${VALUE}`,
  ],
  [
    'text to add',
    operations({ operation: '$add', property: 'a', value: '3' }),
    `${OPERATION}.value: $add needs a number.`,
  ],
  [
    'an unknown destination',
    { ...EXAMPLE, segment: { destination: 'new' } },
    'segment.destination: Destination must be one of actions, classic.',
  ],
  [
    'an empty trait',
    { ...EXAMPLE, segment: { ...DEFAULT_SEGMENT, groupTypeTrait: '' } },
    'segment.groupTypeTrait: The name of the trait is missing.',
  ],
  ['NUL in an ID', { ...EXAMPLE, user: { userId: 'a\0bcde' } }, 'user.userId: User ID holds a NUL character.'],
  [
    'NUL in a property name',
    operations({ operation: '$set', property: 'a\0', value: 1 }),
    `${OPERATION}.property: Property name holds a NUL character.`,
  ],
  [
    'half a character',
    { ...EXAMPLE, groups: [{ type: 'a', values: ['b\ud83d'] }] },
    'groups[0].values[0]: Group value holds half of a surrogate pair.',
  ],
  [
    'half a character in a value',
    operations({ operation: '$set', property: 'a', value: '\udc00' }),
    `${OPERATION}.value: A value holds half of a surrogate pair.`,
  ],
  ['an unknown member', { ...EXAMPLE, groupProprties: [] }, ': Unknown member: groupProprties.'],
  ['an API key', { ...EXAMPLE, apiKey: 'secret' }, ': Unknown member: apiKey.'],
  [
    'an unknown member of a user',
    { ...EXAMPLE, user: { userId: 'abcde', user_id: 'x' } },
    'user: Unknown member: user_id.',
  ],
  [
    'an unknown member of an operation',
    operations({ operation: '$set', property: 'a', value: 1, to: 2 }),
    `${OPERATION}: Unknown member: to.`,
  ],
];
