import { onDemand } from '../../ui/on-demand.tsx';
import { whenIdle } from '../../ui/when-idle.ts';

/** The advice that belongs to a part of the form, loaded once the form is there and the page has nothing else to do. */
export const IdleAdvice = onDemand(() => whenIdle(2000).then(() => import('./advice-list.tsx')), 'AdviceList');
