import type { Artifact } from '../../sources/source.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Breakable } from './breakable.tsx';

/** What to enter in Segment, with Segment's own labels, each to be copied. */
export function DestinationSettings({ artifact }: { artifact: Artifact }) {
  if (artifact.settings.length === 0) return null;
  return (
    <section>
      <h2>In Segment’s destination</h2>
      <dl className="settings">
        {artifact.settings.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="command">
                <Breakable text={value} />
                <CopyButton text={() => value} what={label} />
              </span>
              {note ? <p className="hint">{note}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
