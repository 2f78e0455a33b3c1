import type { Endpoint } from '../amplitude/endpoints.ts';
import { type Answer, htmlAnswer, textAnswer } from './answer.ts';
import { invalidKey, refusal } from './event-answers.ts';
import type { FaultId } from './faults.ts';
import { IDENTIFY_ANSWERS } from './identify-answers.ts';
import { eventsIn } from './judge-events.ts';
import type { Received } from './receive.ts';
import { overQuota, silenced, throttled } from './throttle-answers.ts';

/** Faults that answer; the others delay or cut. */
type AnsweringFault = Exclude<FaultId, 'slow' | 'cut'>;

/** Words for statuses whose bodies are not documented, but for 403 and 413; a client reads the status only. */
const WORDS = {
  403: 'Forbidden',
  413: 'Payload too large',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

function eventsFault(fault: AnsweringFault, endpoint: 'httpapi' | 'batch', received: Received): Answer {
  const events = eventsIn(received.content) ?? [];
  switch (fault) {
    case 'invalid-key':
      return invalidKey(received.apiKey ?? '');
    case 'silenced':
      return silenced(endpoint, events);
    case 'html-400':
      return htmlAnswer(400, '400 Bad Request');
    case '429':
      return throttled(endpoint, events);
    case 'quota':
      return overQuota(endpoint, events);
    default:
      return refusal(Number(fault), WORDS[fault]);
  }
}

/** The identify endpoints answer in bare words; those for 429 and silenced devices are not documented. */
function identifyFault(fault: AnsweringFault): Answer {
  switch (fault) {
    case 'invalid-key':
      return IDENTIFY_ANSWERS.invalidKey;
    case 'silenced':
      return textAnswer(400, 'Events silenced for device_id');
    case 'html-400':
      return htmlAnswer(400, '400 Bad Request');
    case '429':
    case 'quota':
      return textAnswer(429, 'Too many requests for some devices and users');
    default:
      return textAnswer(Number(fault), WORDS[fault]);
  }
}

/** The answer of a fault. Nothing of the request is taken in, although the service may do so on 500, 502 and 504. */
export function faultAnswer(fault: AnsweringFault, endpoint: Endpoint, received: Received): Answer {
  return endpoint === 'httpapi' || endpoint === 'batch' ? eventsFault(fault, endpoint, received) : identifyFault(fault);
}
