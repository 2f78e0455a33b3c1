import { VERSION } from '../../src/sources/sdk/kotlin.ts';
import { kotlinApps } from './kotlin-apps.ts';

/** Runs apps with the real core of Amplitude's SDK, over Java's own connections. */
export const start = kotlinApps({
  name: 'analytics',
  package: 'com.amplitude:analytics-android',
  version: VERSION,
  core: [`com.amplitude:analytics-core:${VERSION}`, 'org.json:json:20231013'],
  standIn: 'Amplitude',
});
