import { LIMITS } from '../limits.ts';
import type { Plan } from '../plan.ts';
import { valuePath, valueSubject } from './plan-values.ts';
import { type Advice, adviceId, type Parts, type Rule } from './rule.ts';

interface Text {
  text: string;
  what: string;
  path: string;
  subject: string[];
}

const tooLong = (text: string | undefined): text is string => text !== undefined && text.length > LIMITS.stringLength;

function longNames({ user, event }: Plan, { types, groups }: Parts): Text[] {
  const { userId, deviceId } = user;
  const name = event?.type;
  return [
    ...(tooLong(userId) ? [{ text: userId, what: 'User ID', path: 'user.userId', subject: ['userId'] }] : []),
    ...(tooLong(deviceId) ? [{ text: deviceId, what: 'Device ID', path: 'user.deviceId', subject: ['deviceId'] }] : []),
    ...(tooLong(name) ? [{ text: name, what: 'Event name', path: 'event.type', subject: ['event'] }] : []),
    ...types
      .filter(({ type }) => tooLong(type))
      .map(({ type, path }) => ({ text: type, what: 'Group type', path, subject: ['type', type] })),
    ...groups
      .filter(({ value }) => tooLong(value))
      .map(({ type, value, path }) => ({ text: value, what: 'Group value', path, subject: ['value', type, value] })),
  ];
}

function longValues(plan: Plan, { values }: Parts): Text[] {
  return values.flatMap((placed) => {
    const { value, place } = placed;
    const text = (Array.isArray(value) ? value : [value]).find((item) => typeof item === 'string' && tooLong(item));
    if (typeof text !== 'string') return [];
    return [{ text, what: 'Value', path: valuePath(place), subject: ['property', ...valueSubject(plan, placed)] }];
  });
}

/** Text that Amplitude will cut. */
export const longTexts: Rule = (plan, parts) =>
  [...longNames(plan, parts), ...longValues(plan, parts)].map(
    ({ text, what, path, subject }): Advice => ({
      id: adviceId('long-text', ...subject),
      severity: 'warning',
      path,
      title: `${what} has ${text.length} characters and will be cut to ${LIMITS.stringLength}.`,
      reason:
        `Amplitude keeps the first ${LIMITS.stringLength} characters of a text and does not refuse the rest, it drops ` +
        'it. Two texts that differ only after that become one.',
    }),
  );
