import type { Artifact } from '../../sources/source.ts';
import { Notice } from '../../ui/notice.tsx';

const REASONS: Partial<Record<Artifact['source'], string>> = {
  'identify-api': 'The Identify API says who belongs to a group, and nothing about the group itself.',
  'http-api': 'Amplitude ignores group properties on ordinary events of the HTTP API.',
};

/** Why the code holds a second call, where it does. */
export function SecondCall({ artifact }: { artifact: Artifact }) {
  const reason = REASONS[artifact.source];
  if (!reason || !artifact.effects.some(({ kind }) => kind === 'group-property')) return null;
  return (
    <Notice>
      <p>
        <b>Why there is a Group Identify call as well.</b> {reason} What you know about your groups goes to{' '}
        <code>/groupidentify</code>.
      </p>
    </Notice>
  );
}
