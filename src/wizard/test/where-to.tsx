import { HOSTS } from '../../amplitude/endpoints.ts';
import type { DestinationId } from '../../send/transport.ts';
import { Choice } from '../../ui/choice.tsx';
import type { Option } from '../../ui/choice-card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAnswer } from '../answers-store.ts';
import { useDestination } from '../destination.ts';

interface WhereToProps {
  hasServer: boolean;
  onChange: (destination: DestinationId) => void;
}

/** Where the test goes. Without a server, the relay is explained instead of offered. */
export function WhereTo({ hasServer, onChange }: WhereToProps) {
  const destination = useDestination();
  const host = useAnswer((answers) => HOSTS[answers.region]).replace('https://', '');
  const options: Option<DestinationId>[] = [
    {
      value: 'sandbox',
      title: 'Sandbox',
      text: hasServer
        ? 'Answers like Amplitude, on this machine. No key, no account, nothing to undo.'
        : 'Answers like Amplitude, inside this page. No key, no account, nothing to undo.',
    },
    { value: 'direct', title: 'Amplitude', text: `From this browser to ${host}, with your key.` },
    ...(hasServer
      ? [
          {
            value: 'relay' as const,
            title: 'Amplitude, through the local relay',
            text: 'For when a blocker or the browser stands in the way. The relay keeps nothing.',
          },
        ]
      : []),
  ];
  return (
    <>
      <Choice legend="Where to?" name="destination" value={destination} options={options} onChange={onChange} list />
      {hasServer ? null : (
        <Notice>
          <p>
            The relay needs the local server: <code>npm install && npm start</code> in a copy of this project.
          </p>
        </Notice>
      )}
    </>
  );
}
