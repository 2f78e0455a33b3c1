import type { Finding, Severity } from '../../check/finding.ts';
import type { Place } from '../../check/text/place.ts';

const NAMES: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'Good to know' };
const SIGNS: Record<Severity, string> = { error: '✕', warning: '!', info: 'i' };

interface PlaceButtonProps {
  place: Place;
  about: string;
  onSelect: ((place: Place) => void) | undefined;
}

function PlaceButton({ place, about, onSelect }: PlaceButtonProps) {
  const words = `Line ${place.line}, column ${place.column}`;
  if (onSelect === undefined) return <span className="muted">{words}</span>;
  return (
    <button type="button" className="link" onClick={() => onSelect(place)} aria-label={`Show ${words}: ${about}`}>
      {words}
    </button>
  );
}

interface FindingsListProps {
  findings: readonly Finding[];
  /** Shows a place in the text; nothing where the text is not shown. */
  onSelect: ((place: Place) => void) | undefined;
}

/** Everything that was found, gravest first, each with the way to its place. */
export function FindingsList({ findings, onSelect }: FindingsListProps) {
  return (
    <ol className="findings">
      {[...findings.entries()].map(([index, finding]) => {
        const { severity, code, message, why, place, more = [], count, fix } = finding;
        return (
          <li key={index} className={`finding ${severity}`} data-code={code}>
            <span className="severity">
              <span aria-hidden="true">{SIGNS[severity]}</span> {NAMES[severity]}
            </span>
            <p className="what">{message}</p>
            {why ? <p className="why">{why}</p> : null}
            <p className="row where">
              {place ? <PlaceButton place={place} about={message} onSelect={onSelect} /> : null}
              {more.map((one) => (
                <PlaceButton key={one.start} place={one} about={message} onSelect={onSelect} />
              ))}
              {count === undefined ? null : <span className="muted">{count.toLocaleString('en')} times</span>}
              {fix ? <span className="muted">Corrected below: {fix.label}</span> : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
