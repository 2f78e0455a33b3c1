import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import { type Line, lines } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SegmentCall } from '../../segment/track-call.ts';
import type { WriteOptions } from '../source.ts';
import { partsOf } from './parts.ts';

/** The packages of Segment’s library. */
export const LIBRARY = 'com.segment.analytics.kotlin';

const KOTLINX = 'kotlinx.serialization.json';

/** The imports of code that makes these calls: each function that such code uses. */
export function importLines(plan: Plan, calls: readonly SegmentCall[], { endpoint }: WriteOptions): Line[] {
  const parts = calls.flatMap((call) => partsOf(plan, call));
  const built = parts.flatMap(({ name, members }) => {
    const own = Object.fromEntries(members.map((member) => [member.name, member.value]));
    return name === 'traits' || name === 'properties' ? [own] : Object.values(own).filter(isDictionary);
  });
  const nested = built.flatMap((object) => Object.values(object).filter(isDictionary));
  const values = [...built, ...nested]
    .flatMap((object) => Object.values(object))
    .filter((value) => !isDictionary(value));
  const lists = values.filter((value) => Array.isArray(value));
  const names = [
    'android.app.Application',
    `${LIBRARY}.android.Analytics`,
    `${LIBRARY}.core.Analytics`,
    parts.some(({ name }) => name === 'traits') && `${LIBRARY}.core.BaseEvent`,
    endpoint !== undefined && `${LIBRARY}.core.RequestFactory`,
    parts.some(({ name }) => name === 'context') && `${LIBRARY}.core.utilities.putInContext`,
    parts.some(({ name }) => name === 'integrations') && `${LIBRARY}.core.utilities.putIntegrations`,
    lists.some(({ length }) => length > 0) && `${KOTLINX}.add`,
    built.length > 0 && `${KOTLINX}.buildJsonObject`,
    values.length > lists.length && `${KOTLINX}.put`,
    lists.length > 0 && `${KOTLINX}.putJsonArray`,
    nested.length > 0 && `${KOTLINX}.putJsonObject`,
  ];
  return lines(...names.map((name) => name !== false && `import ${name}`));
}
