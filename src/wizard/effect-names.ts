import type { EffectKind } from '../plan/effects.ts';

/** Amplitude's names for the three kinds of effect. */
export const EFFECT_NAMES: Record<EffectKind, string> = {
  'user-group': 'User-level group',
  'event-group': 'Event-level group',
  'group-property': 'Group property',
};
