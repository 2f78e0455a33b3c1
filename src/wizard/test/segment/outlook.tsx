import { readEffects } from '../../../amplitude/read-effects.ts';
import { KEY_PLACEHOLDER, toRequest } from '../../../amplitude/request.ts';
import type { Region } from '../../../plan/plan.ts';
import { deliverCall } from '../../../segment/deliver-call.ts';
import { DESTINATION_PROOFS } from '../../../segment/destination-proofs.ts';
import { doubtsOn } from '../../../segment/doubts.ts';
import type { Setup } from '../../../segment/setup.ts';
import type { SegmentCall } from '../../../segment/track-call.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ChangesView } from '../../panel/changes-view.tsx';
import { RequestView } from '../../panel/request-view.tsx';

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

/** What a destination will send to Amplitude for a call, what it will not, and why. */
export function Outlook({ call, setup, projectRegion }: OutlookProps) {
  const { calls, problems } = deliverCall(call, setup);
  const requests = calls.map((each) => toRequest(each, { region: setup.region, apiKey: KEY_PLACEHOLDER }));
  const doubts = doubtsOn(call, setup, projectRegion);
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
