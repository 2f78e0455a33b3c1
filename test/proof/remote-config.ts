import { HOSTS } from '../../src/amplitude/endpoints.ts';

/** Where the Browser SDK asks for settings before it sends: `sr-client-cfg.amplitude.com`, and the same in the EU. */
export const CONFIG_HOSTS = Object.values(HOSTS).map((url) => new URL(url).host.replace(/^api2?\./, 'sr-client-cfg.'));

/** Whether a request asks for the settings of a project. */
export function asksConfig({ url }: { url: string }): boolean {
  return CONFIG_HOSTS.includes(new URL(url).host);
}

/** The answer for a project without settings of its own. */
export function noConfig(): Response {
  return Response.json({ configs: {} });
}
