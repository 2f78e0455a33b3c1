import { HOSTS } from '../../src/amplitude/endpoints.ts';

const OF_AMPLITUDE = Object.values(HOSTS).map((url) => new URL(url).host.replace(/^api2?\./, 'sr-client-cfg.'));
const OF_SEGMENT = ['cdn.segment.com', 'cdn-settings.segment.com'];

/** Where libraries ask for settings before they send: `sr-client-cfg.amplitude.com`, `cdn.segment.com`. */
export const CONFIG_HOSTS = [...OF_AMPLITUDE, ...OF_SEGMENT];

/** Whether a request asks for the settings of a project. */
export function asksConfig({ url }: { url: string }): boolean {
  return CONFIG_HOSTS.includes(new URL(url).host);
}

/** The answer for a project without settings of its own, or for a source that sends to Segment and nowhere else. */
export function noConfig({ url }: { url: string }): Response {
  const apiKey = /\/v1\/projects\/([^/]+)\/settings$/.exec(new URL(url).pathname)?.[1];
  if (apiKey === undefined) return Response.json({ configs: {} });
  const segment = { apiKey: decodeURIComponent(apiKey), apiHost: 'api.segment.io/v1' };
  return Response.json({ integrations: { 'Segment.io': segment }, plan: {}, edgeFunction: {} });
}
