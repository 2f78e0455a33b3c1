import { useEffect, useState } from 'react';
import { readEffects } from '../../../amplitude/read-effects.ts';
import { KEY_PLACEHOLDER, toRequest } from '../../../amplitude/request.ts';
import type { Region } from '../../../plan/plan.ts';
import { DESTINATION_PROOFS } from '../../../segment/destination-proofs.ts';
import { type CallOutlook, outlookOf } from '../../../segment/outlook-of.ts';
import type { Setup } from '../../../segment/setup.ts';
import type { SegmentCall } from '../../../segment/track-call.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { onDemand } from '../../../ui/on-demand.tsx';
import { ChangesView } from '../../panel/changes-view.tsx';

const RequestView = onDemand(() => import('../../panel/request-view.tsx'), 'RequestView', 'Loading…');

const SENDERS: Partial<Record<Setup['mode'], string>> = {
  'classic-web': 'Amplitude’s SDK in the page',
  'classic-ios': 'Amplitude’s SDK in the app',
  'classic-android': 'Amplitude’s SDK in the app',
};

const FROM_SOURCE = 'As the source of Segment’s integration for phones says; it was not run here.';

const UNPROVED: Partial<Record<Setup['mode'], string>> = {
  'classic-cloud': 'The code of this destination is not public: what it sends stands here as Segment documents it.',
  'classic-ios': FROM_SOURCE,
  'classic-android': FROM_SOURCE,
};

/** How it is known what the destination sends. */
function Proved({ mode }: Pick<Setup, 'mode'>) {
  const proof = DESTINATION_PROOFS.find(({ destination }) => destination === mode);
  return (
    <p className="hint">
      {proof
        ? `Compared with the real destination, ${proof.package} ${proof.version}, over ${proof.cases} calls: it sends the same.`
        : UNPROVED[mode]}
    </p>
  );
}

interface OutlookProps {
  call: SegmentCall;
  setup: Setup;
  /** Where the project keeps its data. */
  projectRegion: Region;
}

/** What will become of a call, once that is loaded; of the last call until then. */
function useOutlook({ call, setup, projectRegion }: OutlookProps): CallOutlook | undefined {
  const [outlook, setOutlook] = useState<CallOutlook>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    let wanted = true;
    outlookOf(call, setup, projectRegion).then(
      (next) => wanted && setOutlook(next),
      (error: Error) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [call, setup, projectRegion]);
  if (failure) throw failure;
  return outlook;
}

/** What a destination will send to Amplitude for a call, what it will not, and why. */
export function Outlook(props: OutlookProps) {
  const outlook = useOutlook(props);
  return outlook ? <Shown {...props} {...outlook} /> : null;
}

function Shown({ setup, delivery: { calls, problems }, doubts }: OutlookProps & CallOutlook) {
  const requests = calls.map((each) => toRequest(each, { region: setup.region, apiKey: KEY_PLACEHOLDER }));
  return (
    <section aria-label="What Amplitude will get" className="outlook">
      <h3>What Amplitude will get</h3>
      {problems.map((problem) => (
        <Notice key={problem} tone="bad">
          <p>{problem}</p>
        </Notice>
      ))}
      {doubts.map(({ what, fix }) => (
        <Notice key={what} tone="warn">
          <p>
            {what} <b>{fix}</b>
          </p>
        </Notice>
      ))}
      <ChangesView effects={requests.flatMap(readEffects)} heading="h4" />
      {requests.length === 0 ? null : (
        <Disclosure
          summary={`${requests.length === 1 ? 'One request' : `${requests.length} requests, in this order`}, sent by ${SENDERS[setup.mode] ?? 'Segment'}`}
        >
          {requests.map((request) => (
            <div key={request.url} className="framed">
              <RequestView request={request} label={`Will be sent by Segment: ${request.url}`} />
            </div>
          ))}
        </Disclosure>
      )}
      <Proved mode={setup.mode} />
    </section>
  );
}
