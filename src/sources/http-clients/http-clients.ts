import { loadTarget } from '../load-target.ts';
import type { SourceModel, Target } from '../source.ts';

/** Clients for the sources that speak HTTP; each of these has a model of its own. */
export function httpClients(loadModel: () => Promise<{ model: SourceModel }>): readonly Target[] {
  return [{ id: 'curl', title: 'cURL', package: 'curl', load: () => loadTarget(import('./curl.ts'), loadModel()) }];
}
