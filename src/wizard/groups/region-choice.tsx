import { useFormContext, useWatch } from 'react-hook-form';
import { HOSTS } from '../../amplitude/endpoints.ts';
import type { Answers } from '../../plan/answers.ts';
import { Choice } from '../../ui/choice.tsx';

const OPTIONS = [
  { value: 'us' as const, title: 'US', text: HOSTS.us.replace('https://', '') },
  { value: 'eu' as const, title: 'EU data residency', text: HOSTS.eu.replace('https://', '') },
];

/** Where the project keeps its data. A key of the other region is answered as invalid. */
export function RegionChoice() {
  const { setValue } = useFormContext<Answers>();
  const region = useWatch<Answers, 'region'>({ name: 'region' });
  return (
    <Choice
      legend="Where is your Amplitude project?"
      name="region"
      value={region}
      options={OPTIONS}
      onChange={(value) => setValue('region', value)}
    />
  );
}
