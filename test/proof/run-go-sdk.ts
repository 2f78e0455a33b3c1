import { VERSION } from '../../src/sources/sdk/go.ts';
import { goModuleRunner } from './go-runner.ts';

/** Runs an artifact's file with the real Go SDK. */
export const start = goModuleRunner('github.com/amplitude/analytics-go', VERSION);
