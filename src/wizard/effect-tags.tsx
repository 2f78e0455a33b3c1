import './effect-tags.css';
import type { EffectKind } from '../plan/effects.ts';
import { EFFECT_NAMES } from './effect-names.ts';

/** The kinds of effect something has, in their colours. */
export function EffectTags({ kinds }: { kinds: readonly EffectKind[] }) {
  return (
    <span className="effect-tags">
      {kinds.map((kind) => (
        <span key={kind} className={`effect-tag ink-${kind}`}>
          {EFFECT_NAMES[kind]}
        </span>
      ))}
    </span>
  );
}
