import type { Region } from '../../../plan/plan.ts';
import { Field } from '../../../ui/field.tsx';

const NAMES: Record<Region, string> = { us: 'North America', eu: 'Europe' };

interface RegionFieldProps {
  region: Region;
  onChange: (region: Region) => void;
}

/** Where the destination sends. */
export function RegionField({ region, onChange }: RegionFieldProps) {
  return (
    <Field name="trial.region" label="Endpoint Region" quiet>
      {(control) => (
        <select {...control} value={region} onChange={({ target }) => onChange(target.value === 'eu' ? 'eu' : 'us')}>
          {Object.entries(NAMES).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
