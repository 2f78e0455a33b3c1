import { effectInWords } from '../../plan/effect-words.ts';
import type { Effect, EffectKind } from '../../plan/effects.ts';
import { EFFECT_NAMES } from '../effect-names.ts';
import { Picture } from './picture.tsx';

const KINDS: readonly EffectKind[] = ['user-group', 'event-group', 'group-property'];

/** What Amplitude will know, drawn and in words. */
export function ChangesView({ effects }: { effects: readonly Effect[] }) {
  if (effects.length === 0) return <p className="panel-note">Nothing changes.</p>;
  return (
    <div className="changes">
      <Picture effects={effects} />
      {KINDS.map((kind) => {
        const here = effects.filter((effect) => effect.kind === kind);
        return here.length === 0 ? null : (
          <section key={kind} className={`ink-${kind}`}>
            <h3>{EFFECT_NAMES[kind]}</h3>
            <ul>
              {here.map((effect) => (
                <li key={JSON.stringify(effect)}>{effectInWords(effect)}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
