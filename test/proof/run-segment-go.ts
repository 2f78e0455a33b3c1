import { VERSION } from '../../src/sources/segment/go.ts';
import { goModuleRunner } from './go-runner.ts';

/** Runs an artifact's file with Segment's real library for Go. */
export const start = goModuleRunner('github.com/segmentio/analytics-go/v3', VERSION);
