import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';
import { type TextLimits, withTextLimits } from './text-limits.ts';

const MOST = 1024;

/** How `utils.py` of the SDK shortens text: `MAX_STRING_LENGTH`. Python counts whole characters: an emoji is one. */
export const PYTHON_LIMITS: TextLimits = {
  sdk: 'Python SDK',
  most: MOST,
  cut: (text) => (text.length <= MOST ? text : Array.from(text).slice(0, MOST).join('')),
  cutsNames: true,
  tooMany: 'The Python SDK sends none of more than 1,024 properties that change in the same way. Use Group Identify.',
};

/** What the SDK shortens or leaves out, and that it sends nothing for nobody. */
export function withPythonLimits(capability: Capability, plan: Plan): Capability {
  return {
    ...withTextLimits(PYTHON_LIMITS, capability, plan),
    needsUser: {
      reason: 'The Python SDK invents no device id: without a user or device ID, its calls belong to nobody.',
    },
  };
}
