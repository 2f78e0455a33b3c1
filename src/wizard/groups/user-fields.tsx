import { useWatch } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import { Notice } from '../../ui/notice.tsx';
import { IdleAdvice } from './idle-advice.tsx';
import { TextInput } from './text-input.tsx';

function MinIdLength() {
  const minIdLength = useWatch<Answers, 'minIdLength'>({ name: 'minIdLength' });
  if (!minIdLength) return null;
  return (
    <p className="hint">
      Ids from {minIdLength} characters on are allowed: every request says <code>min_id_length: {minIdLength}</code>.
    </p>
  );
}

/** Who belongs to the groups: a user ID, a device ID, or both. */
export function UserFields({ joins }: { joins: boolean }) {
  if (!joins)
    return (
      <Notice>
        <p>Group Identify names no user: it says what is known about groups, whoever belongs to them.</p>
      </Notice>
    );
  return (
    <fieldset>
      <legend>Who belongs to them?</legend>
      <p className="hint">One of the two is enough. The ID here is invented for tests; your code will use its own.</p>
      <div className="pair">
        <TextInput name="userId" label="User ID" quiet placeholder="user@example.com" />
        <TextInput name="deviceId" label="Device ID" quiet placeholder="Optional" />
      </div>
      <MinIdLength />
      <IdleAdvice matches={(path) => path.startsWith('user')} />
    </fieldset>
  );
}
