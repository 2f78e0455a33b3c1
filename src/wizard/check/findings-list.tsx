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

/** Places that stand beside a finding; further ones are folded away. */
const SHOWN = 5;

interface PlacesProps {
  finding: Finding;
  onSelect: ((place: Place) => void) | undefined;
}

/** The way to every place of a finding. */
function Places({ finding: { message, place, more = [], count = 1 }, onSelect }: PlacesProps) {
  const places = place ? [place, ...more] : more;
  const buttons = (some: readonly Place[]) =>
    some.map((one) => <PlaceButton key={one.start} place={one} about={message} onSelect={onSelect} />);
  const left = count - places.length;
  return (
    <>
      {buttons(places.slice(0, SHOWN))}
      {places.length > SHOWN ? (
        <details className="places">
          <summary>{(places.length - SHOWN).toLocaleString('en')} more places</summary>
          <div className="row">{buttons(places.slice(SHOWN))}</div>
          {left > 0 ? <p className="muted">The first {places.length.toLocaleString('en')} are listed.</p> : null}
        </details>
      ) : null}
      {count > 1 ? <span className="muted">{count.toLocaleString('en')} times</span> : null}
    </>
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
        const { severity, code, message, why, fix } = finding;
        return (
          <li key={index} className={`finding ${severity}`} data-code={code}>
            <span className="severity">
              <span aria-hidden="true">{SIGNS[severity]}</span> {NAMES[severity]}
            </span>
            <p className="what">{message}</p>
            {why ? <p className="why">{why}</p> : null}
            <div className="row where">
              <Places finding={finding} onSelect={onSelect} />
              {fix ? <span className="muted">Corrected below: {fix.label}</span> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
