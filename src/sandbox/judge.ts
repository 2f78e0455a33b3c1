import type { Drops } from './drops.ts';
import { refusal } from './event-answers.ts';
import { faultAnswer } from './fault-answers.ts';
import type { Fault } from './faults.ts';
import { IDENTIFY_ANSWERS } from './identify-answers.ts';
import { judgeEvents } from './judge-events.ts';
import { judgeIdentify } from './judge-identify.ts';
import { type Judgement, refused } from './judgement.ts';
import type { Project } from './project.ts';
import type { Received } from './receive.ts';

/** What a judgement depends on beside the request. */
export interface Circumstances {
  project: Project;
  knowsKey: (key: string) => boolean;
  /** Milliseconds since the epoch. */
  now: number;
  fault: Fault | undefined;
  drops: Drops;
}

/** Answers a request and takes in what it says. */
export function judge(received: Received, { project, knowsKey, now, fault, drops }: Circumstances): Judgement {
  const { endpoint } = received;
  if (endpoint === undefined) return refused(refusal(400, 'Invalid request path'));
  if (fault !== undefined && fault.id !== 'slow' && fault.id !== 'cut')
    return refused(faultAnswer(fault.id, endpoint, received));
  if (received.isRootForm) {
    const judgement = judgeEvents(received, 'httpapi', project, knowsKey, now, drops);
    // The words of the root when it refuses are hardly known; its SDKs look at the status.
    return judgement.answer.status === 200 ? { ...judgement, answer: IDENTIFY_ANSWERS.success } : judgement;
  }
  return endpoint === 'httpapi' || endpoint === 'batch'
    ? judgeEvents(received, endpoint, project, knowsKey, now, drops)
    : judgeIdentify(received, endpoint, project, knowsKey, drops);
}
