import type { SourceId } from '../../plan/plan.ts';
import type { Artifact } from '../../sources/source.ts';
import { RequestView } from './request-view.tsx';

const WHO: Partial<Record<SourceId, string>> = {
  sdk: 'What the SDK posts for these calls. It adds times, insert ids and its own name.',
  segment: 'What Segment will send to Amplitude for these calls.',
};

/** Everything that goes over the wire. */
export function WireView({ artifact }: { artifact: Artifact }) {
  const who = WHO[artifact.source];
  return (
    <>
      {who ? <p className="panel-note">{who}</p> : null}
      {artifact.requests.map((request) => (
        <RequestView key={request.url} request={request} label={`On the wire: ${request.url}`} />
      ))}
    </>
  );
}
