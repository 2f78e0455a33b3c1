import { effectInWords } from '../../plan/effect-words.ts';
import type { Effect, EffectKind } from '../../plan/effects.ts';
import { EFFECT_NAMES } from '../effect-names.ts';
import { Picture } from './picture.tsx';

const KINDS: readonly EffectKind[] = ['user-group', 'event-group', 'group-property'];

interface ChangesViewProps {
  effects: readonly Effect[];
  /** Level of the headings: one below the heading it stands under. */
  heading: 'h2' | 'h3' | 'h4';
}

/** What Amplitude will know, drawn and in words. */
export function ChangesView({ effects, heading: Heading }: ChangesViewProps) {
  if (effects.length === 0) return <p className="panel-note">Nothing changes.</p>;
  return (
    <div className="changes">
      <Picture effects={effects} />
      {KINDS.map((kind) => {
        const here = effects.filter((effect) => effect.kind === kind);
        return here.length === 0 ? null : (
          <section key={kind} className={`ink-${kind}`}>
            <Heading>{EFFECT_NAMES[kind]}</Heading>
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
