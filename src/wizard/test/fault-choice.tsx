import { Disclosure } from '../../ui/disclosure.tsx';
import { onDemand } from '../../ui/on-demand.tsx';

const FaultSelect = onDemand(() => import('./fault-select.tsx'), 'FaultSelect', 'Loading…');

interface FaultChoiceProps {
  value: string;
  onChange: (fault: string) => void;
}

/** Lets the sandbox fail on purpose, to see what each failure looks like. */
export function FaultChoice({ value, onChange }: FaultChoiceProps) {
  return (
    <Disclosure className="fault" summary={<>See what failures look like{value ? ': a fault is on' : ''}</>}>
      <FaultSelect value={value} onChange={onChange} />
    </Disclosure>
  );
}
