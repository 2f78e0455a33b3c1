import { isOperation } from '../amplitude/operation-dictionary.ts';
import type { Doubt } from './doubt.ts';
import type { GroupCall } from './group-call.ts';
import type { Setup } from './setup.ts';
import { handsOverAll, textOfMapped } from './setup-text.ts';

const EMAIL = /^\S+@\S+\.\S+$/;

function shown(name: string): string {
  return `“${name}”`;
}

/** The trait that holds a text, if any does. */
function traitHolding({ traits }: GroupCall, text: string): string | undefined {
  return Object.keys(traits).find((name) => traits[name] === text);
}

/** A setting of Classic that names a group type or value, where it wants the name of a trait. */
function valueForName(call: GroupCall, label: string, setting: string): Doubt[] {
  const holder = traitHolding(call, setting);
  if (setting === '' || Object.hasOwn(call.traits, setting) || holder === undefined) return [];
  return [
    {
      what: `${label} holds ${shown(setting)}, which is what a trait says. The setting wants the name of the trait.`,
      fix: `Enter ${holder}.`,
    },
  ];
}

function nested({ traits }: GroupCall): Doubt[] {
  const isNested = (value: unknown) =>
    Array.isArray(value) ? value.some((item) => typeof item === 'object') : typeof value === 'object' && value !== null;
  const names = Object.keys(traits).filter((name) => isNested(traits[name]));
  if (names.length === 0) return [];
  return [
    {
      what: `${names.map(shown).join(', ')}: Amplitude does not take a list or an object inside of another as a group property.`,
      fix: 'Send its parts as traits of their own.',
    },
  ];
}

function actionsDoubts(call: GroupCall, setup: Extract<Setup, { mode: 'actions' }>): Doubt[] {
  const { mapping } = setup;
  if (mapping === undefined || !handsOverAll(mapping)) return [];
  const paths = [mapping.group_type, mapping.group_value].map(textOfMapped);
  const told = Object.keys(call.traits).filter((name) => paths.includes(`$.traits.${name}`));
  const operation = Object.keys(call.traits).find(isOperation);
  return [
    ...(told.length === 0
      ? []
      : [
          {
            what: `${told.map(shown).join(' and ')} become group properties too, since all traits are handed over.`,
            fix: 'Map Group Properties to an object that lists what describes the group.',
          },
        ]),
    ...(operation === undefined
      ? []
      : [
          {
            what: `Amplitude takes the trait ${shown(operation)} for an operation, which must not stand beside plain names.`,
            fix: 'Rename the trait.',
          },
        ]),
  ];
}

function classicDoubts(call: GroupCall, setup: Exclude<Setup, { mode: 'actions' }>): Doubt[] {
  const { groupTypeTrait, groupValueTrait } = setup.settings;
  const described = Object.keys(call.traits).filter((name) => name !== groupTypeTrait && name !== groupValueTrait);
  const goesNowhere = setup.mode === 'classic-web' && described.length > 0;
  return [
    ...valueForName(call, 'Group Type Trait', groupTypeTrait),
    ...valueForName(call, 'Group Value Trait', groupValueTrait),
    ...(goesNowhere
      ? [
          {
            what: `${described.map(shown).join(', ')} goes no further: in the page, Classic calls setGroup and sends no group properties.`,
            fix: 'Use Amplitude (Actions), or Group Identify.',
          },
        ]
      : []),
  ];
}

/** A group id that is a user's: libraries take the two in another order. */
function swappedIds({ userId, groupId }: GroupCall): Doubt[] {
  if (groupId === '' || (groupId !== userId && !EMAIL.test(groupId))) return [];
  return [
    {
      what: `The groupId ${shown(groupId)} reads like a user: the arguments may be swapped.`,
      fix: 'Python and Analytics.NET take the user first; Analytics.js, the newer C# library and those for apps the group. Name them where you can.',
    },
  ];
}

/** The frequent mistakes that a group call and a setup show, beside those that stop it. */
export function groupDoubts(call: GroupCall, setup: Setup): Doubt[] {
  return [
    ...swappedIds(call),
    ...(call.groupId === ''
      ? [
          {
            what: 'The call has no groupId. Segment requires one, and most libraries do not complain.',
            fix: 'Name the group.',
          },
        ]
      : []),
    ...(setup.mode === 'actions' ? actionsDoubts(call, setup) : classicDoubts(call, setup)),
    ...nested(call),
  ];
}
