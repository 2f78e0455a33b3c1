import { checksOf } from './checks.ts';
import { effectInWords } from './effect-words.ts';
import { type Effect, effectsOf } from './effects.ts';
import { markdownCode, markdownList, markdownName, markdownTable, markdownText } from './markdown-text.ts';
import type { Membership, Plan, Region } from './plan.ts';

/** What a source makes of a plan, as the hand-over shows it. The code holds a placeholder, never a key. */
export interface HandOverParts {
  sourceTitle: string;
  targetTitle: string;
  /** Commands, one each. */
  install: string[];
  files: { name: string; language: string; code: string }[];
  settings: { label: string; value: string; note?: string }[];
  /** What this way of sending leaves out, with the reason. */
  missing: { text: string }[];
  notes: string[];
  /** What it does; without it, everything the plan says. */
  effects?: Effect[];
}

const REGION_NAMES: Record<Region, string> = { us: 'US', eu: 'EU' };

const MEMBERSHIP_NAMES: Record<Membership, string> = {
  user: 'user-level: until overwritten',
  event: 'event-level: this event only',
};

/** A heading with its text, or nothing if there is none. */
function section(title: string, ...texts: string[]): string[] {
  const filled = texts.filter((text) => text !== '');
  return filled.length === 0 ? [] : [`## ${title}`, ...filled];
}

function methodLines({ region, endpoint, user, minIdLength, event }: Plan, parts: HandOverParts): string[] {
  const row = (name: string, value: string | undefined) => (value === undefined ? [] : [`**${name}:** ${value}`]);
  return [
    ...row('Method', [parts.sourceTitle, parts.targetTitle].filter(Boolean).map(markdownText).join(', ')),
    ...row('Data residency', REGION_NAMES[region]),
    ...row('Endpoint', endpoint === 'batch' ? 'Batch (/batch)' : undefined),
    ...row('User ID', user.userId && markdownName(user.userId)),
    ...row('Device ID', user.deviceId && markdownName(user.deviceId)),
    ...row('min_id_length', minIdLength?.toString()),
    ...row('Event', event && markdownName(event.type)),
    ...row('API key', 'not part of this document; in Amplitude under Settings > Projects'),
  ];
}

function groupsTable({ groups, groupProperties, membership }: Plan): string {
  const joined = groups.map(({ type, values }) => [
    markdownName(type),
    values.map(markdownName).join(', '),
    MEMBERSHIP_NAMES[membership],
  ]);
  const described = groupProperties
    .filter(({ type, value }) => !groups.some((group) => group.type === type && group.values.includes(value)))
    .map(({ type, value }) => [markdownName(type), markdownName(value), 'nobody joins; properties only']);
  return markdownTable(['Group type', 'Group values', 'Membership'], [...joined, ...described]);
}

function settingsTable(settings: HandOverParts['settings']): string {
  if (settings.length === 0) return '';
  return markdownTable(
    ['Setting', 'Value', 'Note'],
    settings.map(({ label, value, note = '' }) => [markdownText(label), markdownName(value), markdownText(note)]),
  );
}

/** The plan as Markdown for a ticket: what to do, what it will do, and how to see that it was done. */
export function handOver(plan: Plan, parts: HandOverParts): string {
  const effects = parts.effects ?? effectsOf(plan);
  const lines = [
    '# Amplitude groups: set-up',
    markdownList(methodLines(plan, parts)),
    ...section('Groups', groupsTable(plan)),
    ...section('What Amplitude will know', markdownList(effects.map((effect) => markdownText(effectInWords(effect))))),
    ...section(
      'What this way of sending leaves out',
      markdownList(parts.missing.map(({ text }) => markdownText(text))),
    ),
    ...section('Install', parts.install.length === 0 ? '' : markdownCode(parts.install.join('\n'), 'sh')),
    ...section(
      'Code',
      ...parts.files.flatMap(({ name, language, code }) => [markdownName(name), markdownCode(code, language)]),
    ),
    ...section('Notes', markdownList(parts.notes.map(markdownText))),
    ...section('Destination settings', settingsTable(parts.settings)),
    ...section('Check list', markdownList(checksOf(plan).map(markdownText), '- [ ]')),
  ];
  return `${lines.join('\n\n')}\n`;
}
