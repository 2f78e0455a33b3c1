import { loadTarget } from '../load-target.ts';
import type { SourceModel, Target } from '../source.ts';

/** Loads the menu of the clients. */
export const httpMenu = () => import('./http-menu.ts');

const TITLES: readonly [id: string, title: string][] = [
  ['curl', 'cURL'],
  ['powershell', 'PowerShell · curl.exe'],
  ['cmd', 'Windows cmd · curl.exe'],
  ['http', 'HTTP file (.http)'],
  ['fetch', 'JavaScript · fetch'],
  ['python', 'Python · requests'],
  ['go', 'Go · net/http'],
  ['java', 'Java · HttpClient'],
  ['ruby', 'Ruby · Net::HTTP'],
  ['csharp', 'C# · HttpClient'],
  ['php', 'PHP · cURL'],
];

/** Clients for the sources that speak HTTP; each of these has a model of its own. */
export function httpClients(loadModel: () => Promise<{ model: SourceModel }>): readonly Target[] {
  return TITLES.map(([id, title]) => ({ id, title, load: () => loadTarget(httpMenu, id, loadModel()) }));
}
