import { effectInWords } from '../plan/effect-words.ts';
import { Notice } from '../ui/notice.tsx';
import { useArtifact } from './use-artifact.ts';

/** Says which parts of the plan the chosen way of sending cannot send, and why. */
export function MissingNotice() {
  const shown = useArtifact();
  const missing = shown?.artifact.missing ?? [];
  if (missing.length === 0 || shown?.example) return null;
  const reasons = [...new Set(missing.map(({ why }) => why))];
  return (
    <Notice tone="warn">
      <p>
        <b>Not sent by {shown?.artifact.title}</b>
      </p>
      {reasons.map((reason) => (
        <div key={reason}>
          <ul>
            {missing
              .filter(({ why }) => why === reason)
              .map(({ effect }) => (
                <li key={JSON.stringify(effect)}>{effectInWords(effect)}</li>
              ))}
          </ul>
          <p>{reason}</p>
        </div>
      ))}
    </Notice>
  );
}
